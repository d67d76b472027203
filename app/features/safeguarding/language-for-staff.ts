/** What staff call a language, for example Polish. */
export function languageForStaff(language: string): string {
  return new Intl.DisplayNames(["en-GB"], { type: "language" }).of(language) ?? language;
}
