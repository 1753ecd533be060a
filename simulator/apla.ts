import * as v from 'valibot';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { SpeechTime } from './playback.ts';
import { lengthOf, playback } from './playback.ts';

/** Something heard at a point of a document of APL for Audio, counted from its beginning. */
export interface Scheduled {
  readonly at: Milliseconds;
  readonly lasts: Milliseconds;
  /** What is spoken; nothing for other sound. */
  readonly words?: string;
}

export interface Schedule {
  readonly heard: readonly Scheduled[];
  readonly lasts: Milliseconds;
}

/** How long what is heard lasts. */
export interface Lengths {
  readonly speechTime: SpeechTime;
  /** By its source. */
  readonly audio?: Readonly<Record<string, Milliseconds>>;
}

/** `auto` lasts as long as its content; `trimToParent` is cut where its parent ends, and does not make it longer. */
const duration = v.optional(v.picklist(['auto', 'trimToParent']), 'auto');

const speech = v.strictObject({
  type: v.literal('Speech'),
  content: v.string(),
  contentType: v.optional(v.picklist(['PlainText', 'SSML']), 'PlainText'),
  duration,
});
const silence = v.strictObject({ type: v.literal('Silence'), duration: v.pipe(v.number(), v.minValue(0)) });
const audio = v.strictObject({ type: v.literal('Audio'), source: v.string(), duration });
const group = v.strictObject({ type: v.picklist(['Sequencer', 'Mixer']), items: v.array(v.unknown()), duration });

const component = v.variant('type', [speech, silence, audio, group]);
type Component = v.InferOutput<typeof component>;

const document = v.strictObject({
  type: v.literal('APLA'),
  version: v.picklist(['0.8', '0.9', '0.91']),
  mainTemplate: v.strictObject({
    parameters: v.optional(v.array(v.string()), []),
    items: v.pipe(v.array(v.unknown()), v.length(1)),
  }),
});

/**
 * The exact times of a document, by the documented meaning of its components: a sequencer plays its items in order, a mixer
 * at once, and lasts as long as the longest of them.
 * @throws Error for whatever this interpreter does not know: it names it.
 */
export function scheduleOf(source: unknown, lengths: Lengths): Schedule {
  const { mainTemplate } = parsed(document, source, 'document');
  return play(componentOf(mainTemplate.items[0]), 0, lengths);
}

function play(item: Component, at: Milliseconds, lengths: Lengths): Schedule {
  switch (item.type) {
    case 'Silence':
      return { heard: [], lasts: item.duration };
    case 'Speech': {
      const lasts = speechLasts(item, lengths);
      return { heard: [{ at, lasts, words: item.content }], lasts };
    }
    case 'Audio': {
      const lasts = lengths.audio?.[item.source];
      if (lasts === undefined) throw new Error(`no length is known of the audio ${item.source}`);
      return { heard: [{ at, lasts }], lasts };
    }
    case 'Sequencer':
      return inOrder(item.items.map(componentOf), at, lengths);
    case 'Mixer':
      return atOnce(item.items.map(componentOf), at, lengths);
  }
}

function speechLasts(item: v.InferOutput<typeof speech>, { speechTime }: Lengths): Milliseconds {
  if (item.content.includes('${')) throw new Error(`cannot bind data: ${item.content}`);
  return item.contentType === 'SSML' ? lengthOf(playback(item.content, speechTime)) : speechTime(item.content);
}

function inOrder(items: readonly Component[], at: Milliseconds, lengths: Lengths): Schedule {
  let end = at;
  const heard = items.flatMap((item) => {
    if (isTrimmed(item)) throw new Error('cannot trim an item of a sequencer to its parent');
    const played = play(item, end, lengths);
    end += played.lasts;
    return played.heard;
  });
  return { heard, lasts: end - at };
}

function atOnce(items: readonly Component[], at: Milliseconds, lengths: Lengths): Schedule {
  const played = items.map((item) => ({ item, ...play(item, at, lengths) }));
  const lasts = Math.max(0, ...played.map((each) => (isTrimmed(each.item) ? 0 : each.lasts)));
  const heard = played.flatMap((each) => (isTrimmed(each.item) ? cut(each.heard, at + lasts) : each.heard));
  return { heard: heard.toSorted((one, other) => one.at - other.at), lasts };
}

function cut(heard: readonly Scheduled[], end: Milliseconds): readonly Scheduled[] {
  return heard.filter(({ at }) => at < end).map((each) => ({ ...each, lasts: Math.min(each.lasts, end - each.at) }));
}

function isTrimmed(item: Component): boolean {
  return item.duration === 'trimToParent';
}

function componentOf(item: unknown): Component {
  return parsed(component, item, 'component');
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? '';
  throw new Error(`cannot play this ${what}: ${[path, issue.message].filter(Boolean).join(': ')}`);
}
