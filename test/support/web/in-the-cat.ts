import type { Visit } from './visit.ts';

const NUMBERS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

/** A repetition of a set that is under way: "Four, in." */
export const REPETITION = /^(Two|Three|Four|Five|Six|Seven),? .*\bin\b/;

/** The repetition that captions came to last. */
export function repetitionIn(captions: readonly string[]): number {
  const [, number = ''] = REPETITION.exec(captions.findLast((caption) => REPETITION.test(caption)) ?? '') ?? [];
  return NUMBERS.indexOf(number) + 1;
}

/**
 * From the first word on into the cat, in a workout of four minutes; the warm-up is passed over.
 * @param upTo what is heard there: one of the first repetitions, where nothing else is said.
 */
export async function inTheCat(visit: Visit, upTo: string | RegExp = REPETITION): Promise<void> {
  await visit.does(() => visit.start.click(), 'Welcome');
  await visit.say('a four minute workout', 'About four minutes');
  await visit.say('yes', 'Shall we start?');
  await visit.say('yes', 'Good.');
  await visit.say('next', 'The cat, one of one');
  await visit.atSpeed(20);
  await visit.hears(upTo);
  await visit.atSpeed(1);
}
