/** How much one item in sign may be. */
export const mostVideoSeconds = 120;

/** Two minutes as a phone films them, made small; tablets in schools fetch them over weak wifi. */
export const mostVideoBytes = 40 * 1024 * 1024;

export const mostCaptionLetters = 1000;
