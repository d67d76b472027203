import { Problem } from "./problems.ts";
import { problemPage } from "./session.server.ts";

/** Gives what the act gives; a Problem that it throws becomes the page that tells it, with its true status. */
export async function asPage<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    throw error instanceof Problem ? problemPage(error) : error;
  }
}
