import { dirOf, type Language } from "../../i18n/words.ts";
import otherStyle from "../../respond/other-languages.css?inline";
import rightToLeftStyle from "../../respond/right-to-left.css?inline";

/** What a page in this language needs beside the usual look. */
export function styleOf(language: Language): string {
  if (language === "en") return "";
  return otherStyle + (dirOf(language) === "rtl" ? rightToLeftStyle : "");
}
