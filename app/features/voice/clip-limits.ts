/** How much somebody may say at once. The recorder stops by itself; what is sent in another way is refused above this. */

/** The recorder's time for one answer. */
export const longestSeconds = 180;

/** What the server still takes: recorders stop a little late. */
export const mostSeconds = longestSeconds + 15;

/** Three minutes in the richest sound that a tablet records by itself, 160 kbit/s, fit into this. */
export const mostClipBytes = 4 * 1024 * 1024;

/** Recordings in one response, and bytes of all of them. */
export const mostClips = 12;
export const mostClipsBytes = 24 * 1024 * 1024;

/** Most letters of what is written down: three minutes of very fast speech need some 4,000. */
export const mostWritten = 8000;
