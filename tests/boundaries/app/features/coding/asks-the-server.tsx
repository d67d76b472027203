import "./see-answers.server.ts";
