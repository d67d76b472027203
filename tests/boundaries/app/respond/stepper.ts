import { screen } from "../features/safeguarding/screen.ts";

screen();
