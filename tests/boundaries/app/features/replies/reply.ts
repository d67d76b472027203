import { screen } from "../safeguarding/screen.ts";

export const reply = screen;
