/** How much one text read aloud may be: the longest of ours takes half a minute. */
export const longestRecording = 60;

/** What is still taken: recorders stop a little late. */
export const mostRecordingSeconds = longestRecording + 5;

/** A minute of plain stereo sound, as a recorder of a computer writes it. */
export const mostRecordingBytes = 12 * 1024 * 1024;
