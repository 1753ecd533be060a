/** What keeps the time of a narration: breaks between estimated words, or APL for Audio, which is exact. */
export const CLOCKS = ['ssml', 'apla'] as const;
export type Clock = (typeof CLOCKS)[number];

/**
 * @param text as configured; breaks where nothing is.
 * @throws RangeError for a clock that there is not.
 */
export function clockNamed(text: string | undefined): Clock {
  const clock = CLOCKS.find((each) => each === (text ?? 'ssml'));
  if (!clock) throw new RangeError(`NARRATION_CLOCK is "${text}"; allowed: ${CLOCKS.join(', ')}`);
  return clock;
}
