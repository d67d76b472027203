import "#surveys/definition.ts";
