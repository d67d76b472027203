import { createContext } from "react";

/** This request's nonce, for the scripts of staff pages; empty in the browser. */
export const Nonce = createContext("");
