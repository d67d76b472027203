import { createRequestHandler } from "@remix-run/express";

export const serve = createRequestHandler;
