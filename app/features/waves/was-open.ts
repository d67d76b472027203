/** True while anybody may begin. */
export function wasOpen(wave: { opensAt: number; closesAt: number | null }, at: number): boolean {
  return at >= wave.opensAt && (wave.closesAt === null || at < wave.closesAt);
}
