import { readFileSync } from "node:fs";
import { join } from "node:path";
import { surveysFolder } from "#surveys/folder.ts";
import { receiptPictures } from "#surveys/symbols.ts";

/** The names of the pictures that receipts are made of. */
export function loadReceiptPictures(): string[] {
  return receiptPictures(readFileSync(join(surveysFolder(), "receipt-pictures.yaml"), "utf8"));
}
