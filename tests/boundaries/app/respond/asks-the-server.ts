import "../session.server.ts";
