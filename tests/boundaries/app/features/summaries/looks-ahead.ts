import "../replies/reply.ts";
