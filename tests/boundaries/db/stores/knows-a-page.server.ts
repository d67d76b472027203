import "#app/paths.ts";
