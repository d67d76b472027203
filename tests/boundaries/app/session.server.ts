import { redirect } from "@remix-run/node";

export const leave = () => redirect("/");
