/**
 * Whether a value is nested deeper than allowed, told without recursion: a request that is nested thousands deep overflows whatever
 * reads it, before any handler could answer.
 */
export function isDeeperThan(most: number, value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
