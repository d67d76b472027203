/** Below this share of full scale nothing is heard: about -54 dB, under the noise of a quiet room's microphone. */
const heard = 0.002;

/** Whether nothing can be heard in plain 16-bit sound (a WAV file); null when it is in another shape. */
export function isSilentWav(bytes: Uint8Array): boolean | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 12;
  let plain = false;
  while (at + 8 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (name === "fmt " && size >= 16)
      plain = view.getUint16(from, true) === 1 && view.getUint16(from + 14, true) === 16;
    if (name === "data") {
      if (!plain) return null;
      for (let place = from; place + 2 <= Math.min(from + size, bytes.length); place += 2)
        if (Math.abs(view.getInt16(place, true)) > heard * 0x7fff) return false;
      return true;
    }
    at = from + size + (size % 2);
  }
  return null;
}
