/** Names and values as they were sent, in order. */
export type Fields = Map<string, string[]>;
