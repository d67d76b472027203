import { z } from "zod";

export const itemId = z.string();
