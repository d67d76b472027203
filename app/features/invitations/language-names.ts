const names = new Intl.DisplayNames(["en-GB"], { type: "language" });

/** A language's name in English, for staff. */
export function nameEnglishOf(language: string): string {
  return names.of(language) ?? language;
}
