import * as v from 'valibot';
import { ONWARD } from '../lambda/alexa/apl/onward.ts';
import type { BeatData, ScreenData } from '../lambda/alexa/apl/screen-data.ts';
import { SCREEN_STATES } from '../lambda/alexa/apl/told.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** What a screen is sent, as far as a reader sees it, or touches it. */
export interface Shown extends Pick<ScreenData, 'id' | 'isOpen'> {
  readonly words: Pick<ScreenData['words'], 'in' | 'out'>;
  readonly beats: readonly ShownBeat[];
}

type ShownBeat = Pick<
  BeatData,
  'at' | 'ms' | 'state' | 'head' | 'title' | 'caption' | 'hint' | 'onward' | 'breathing' | 'number' | 'of' | 'entry'
>;

const text = v.string();
const time = v.pipe(v.number(), v.minValue(0));

const beat = v.object({
  ...{ at: time, ms: time, state: v.picklist(SCREEN_STATES), entry: v.number() },
  ...{ head: text, title: text, caption: text, hint: text, number: text, of: text },
  onward: v.optional(v.picklist(ONWARD)),
  breathing: v.picklist(['in', 'out', '']),
});

const shown: v.GenericSchema<unknown, Shown> = v.object({
  id: text,
  isOpen: v.picklist([0, 1]),
  words: v.object({ in: text, out: text }),
  beats: v.pipe(v.array(beat), v.minLength(1)),
});

/**
 * @param datasources of a document of APL: that of the skill's one document is `screen`.
 * @throws Error where it has nothing to show: it names it.
 */
export function shownIn(datasources: unknown): Shown {
  const source = v.object({ screen: v.object({ properties: shown }) });
  const result = v.safeParse(source, datasources);
  if (result.success) return result.output.screen.properties;
  const [issue] = result.issues;
  throw new Error(`cannot show this screen: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/**
 * A screen in lines, each at the moment at which it shows something else: "[The cat · 4 of 8 · In · Round your back]".
 * A device shows the plan, however long the voice takes.
 */
export function linesOf({ beats, words }: Shown): readonly { readonly at: Milliseconds; readonly words: string }[] {
  const lines = beats.map((each) => ({ at: each.at, words: `[${readIn(each, words)}]` }));
  return lines.filter((line, index) => line.words !== lines[index - 1]?.words);
}

/** All that is not empty, in the order in which an eye finds it. */
export function readIn(
  beat: Omit<ShownBeat, 'at' | 'ms' | 'state' | 'entry' | 'onward'>,
  words: Shown['words'],
): string {
  const { head, title, number, of, breathing, caption, hint } = beat;
  const breath = breathing === '' ? '' : words[breathing];
  const found = [head, title, `${number} ${of}`.trim(), breath, caption, hint];
  return found.filter((each) => each !== '').join(' · ');
}

/** The beat that is shown; before the first word, the first one. */
export function beatAt({ beats }: Shown, elapsed: Milliseconds): ShownBeat | undefined {
  return beats.findLast(({ at }) => at <= elapsed) ?? beats[0];
}
