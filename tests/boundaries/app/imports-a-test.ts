import "#tests/answers.test.ts";
