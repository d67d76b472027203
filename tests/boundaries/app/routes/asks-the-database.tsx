import "#db/stores/answers.server.ts";
