/** What streams a recording has, found in its bytes. */
export interface Streams {
  sounds: number;
  pictures: number;
  /** 0: there is nothing in it. */
  seconds: number;
  /** Nothing can be heard in it; null when that cannot be told without decoding it. */
  silent: boolean | null;
}
