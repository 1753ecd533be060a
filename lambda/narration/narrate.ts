import { isSameBody } from '../workout/plan/body.ts';
import type { Whereabouts } from '../workout/plan/place.ts';
import { isSamePlace } from '../workout/plan/place.ts';
import type { Mark } from '../workout/progress/narration.ts';
import type { Timeline } from '../workout/timeline/timeline.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Device } from './device.ts';
import type { Line, LineName } from './lines.ts';
import type { Prompt } from './prompts.ts';
import type { NarratedSentence, Sentence } from './sentence.ts';
import type { Speaker } from './speech-time.ts';
import { speechTime } from './speech-time.ts';
import { spoken } from './template.ts';
import { cueWords, lineWords, promptWords } from './wording.ts';
import type { Words } from './words.ts';

/** A timeline, and the prompt that is asked where a response ends with it; or a prompt alone. */
export interface PromptedPortion {
  readonly timeline?: Timeline;
  readonly prompt: Prompt;
  /** What is said in place of the prompt by a device that tells when it has played all; without it, the prompt always is asked. */
  readonly onward?: readonly Line[];
}

/** One portion or more. */
export type PromptedPortions = readonly [PromptedPortion, ...PromptedPortion[]];

/** What one response says: a lead that answers the person, and then as many portions as it can hold, or an end. */
export interface Speech {
  readonly lead: readonly Line[];
  readonly portions?: PromptedPortions;
  readonly end?: End;
}

/** What is guided before a session closes, and the last words. */
export interface End {
  readonly timeline?: Timeline;
  readonly goodbye: readonly Line[];
}

/** A speech in words, each followed by the quiet that fills its slot to the millisecond. */
export interface Narrated {
  readonly sentences: readonly NarratedSentence[];
  readonly lasts: Milliseconds;
  /** What was asked at the end, if anything was. */
  readonly prompt?: Prompt;
  /** Empty where there was no timeline. */
  readonly marks: readonly Mark[];
  /** How much later than planned each sentence may begin, for each before it. */
  readonly doubt: Milliseconds;
  /** The index of the first sentence on an exact clock; how many there are where none is. */
  readonly exactFrom: number;
  /** Whether the device tells when it has played this: the prompt is left to what is answered then. */
  readonly goesOn: boolean;
}

const QUIET_AFTER_LINE: Milliseconds = 600;

/** In and out at the normal cadence. */
const ONE_BREATH: Milliseconds = 10_000;

/** Time to do what a line says, where it says anything to do; and the quiet of a pause, about two minutes in all. */
const QUIET_AFTER: Partial<Record<LineName, Milliseconds>> = {
  rest: 5_000,
  'off-the-knees': 5_000,
  'rest-and-breathe': 5_000,
  'stay-there': 5_000,
  'onto-hands-and-knees': 12_000,
  'if-something-is-wrong': ONE_BREATH,
  'quiet-to-rest': 30_000,
  'rest-on': 30_000,
  'have-ready': 25_000,
  'have-ready-chair': 12_000,
  'have-in-place': 10_000,
  'have-in-place-chair': 8_000,
  'quiet-after-missing': 55_000,
  'we-rest': 55_000,
  'still-resting': 55_000,
  'rest-longer': 55_000,
  'here-in-pause': 50_000,
  'quiet-in-pause': 55_000,
  'still-paused': 50_000,
  'quiet-in-question': 55_000,
  'no-hurry': 55_000,
};

/** The longest that a person may take to get ready before we ask once more; a device alone would wait 8 s. */
const QUIET_IN_REPROMPT: Milliseconds = 45_000;

/** @returns the speech with as many portions as a device holds in one response, and always the first. */
export function narrate(words: Words, speech: Speech, device: Device): Narrated {
  const { sentences, portion } = longest(words, speech, device);
  const goesOn = portion !== undefined && isPlayedThrough(device, portion);
  const exactFrom = goesOn ? sentences.findIndex(({ cue }) => cue) : exactPartFrom(device, sentences);
  return {
    sentences,
    lasts: endOfAll(sentences),
    prompt: portion?.prompt,
    marks: portion?.timeline ? marksOf(portion.timeline, sentences, exactFrom) : [],
    doubt: words.voice.doubtPerCue,
    exactFrom,
    goesOn,
  };
}

function exactPartFrom({ exactFrom }: Device, sentences: readonly NarratedSentence[]): number {
  return exactFrom?.(sentences) ?? sentences.length;
}

/** Whether a device tells when it has played a portion, so that its prompt can wait for that. */
function isPlayedThrough({ goesOn }: Device, { timeline, onward }: PromptedPortion): boolean {
  return goesOn === true && onward !== undefined && timeline !== undefined && timeline.cues.length > 0;
}

/** A speech in sentences, and the portion that it ends with. */
interface Told {
  readonly sentences: readonly NarratedSentence[];
  readonly portion?: PromptedPortion;
}

function longest(words: Words, { lead, portions, end }: Speech, device: Device): Told {
  const leads = lineSentences(words, lead);
  if (!portions) {
    const guided = cueSentences(words, end?.timeline);
    return { sentences: placed([...leads, ...guided, ...lineSentences(words, end?.goodbye ?? [])]) };
  }
  const [first, ...later] = portions;
  let before: readonly Untimed[] = [...leads, ...cueSentences(words, first.timeline)];
  const ended = (portion: PromptedPortion) => placed([...before, ...ending(words, portion, device)]);
  let told: Told = { sentences: ended(first), portion: first };
  for (const portion of later) {
    before = [...before, ...cueSentences(words, portion.timeline)];
    const sentences = ended(portion);
    if (!device.holds(sentences)) return told;
    told = { sentences, portion };
  }
  return told;
}

/** The prompt that ends a portion, or what is said in its place. */
function ending(words: Words, portion: PromptedPortion, device: Device): readonly Untimed[] {
  if (isPlayedThrough(device, portion)) return lineSentences(words, portion.onward ?? []);
  return [sentence(words, promptWords(words, portion.prompt).asks, 0)];
}

/** What is said when a prompt gets no answer: how to go on, a long quiet, the prompt again, and the way back. */
export function repromptOf(words: Words, prompt: Prompt): readonly Sentence[] {
  const { asks, say, or } = promptWords(words, prompt);
  const waiting: Line = or === undefined ? { name: 'waiting', say } : { name: 'waiting-for-either', say, or };
  return [
    sentence(words, lineWords(words, waiting), QUIET_IN_REPROMPT),
    sentence(words, asks, QUIET_AFTER_LINE),
    sentence(words, lineWords(words, { name: 'way-back' }), 0),
  ];
}

function sentence(speaker: Speaker, template: string, quiet: Milliseconds): Sentence {
  const words = spoken(template);
  return { words, speaks: speechTime(speaker, words), quiet };
}

function lineSentences(words: Words, lines: readonly Line[]): readonly Untimed[] {
  return lines.map((line) => sentence(words, lineWords(words, line), QUIET_AFTER[line.name] ?? QUIET_AFTER_LINE));
}

function cueSentences(words: Words, timeline: Timeline | undefined): readonly Untimed[] {
  return (timeline?.cues ?? []).map((cue) => {
    const { words: said, speaks } = sentence(words, cueWords(words, cue), 0);
    return { words: said, speaks, quiet: Math.max(0, cue.lasts - speaks), cue };
  });
}

type Untimed = Omit<NarratedSentence, 'at'>;

/** One after the other; nothing is waited for after the last, unless it is a cue, whose time is its own. */
function placed(sentences: readonly Untimed[]): readonly NarratedSentence[] {
  let at = 0;
  return sentences.map((each, index) => {
    const here = { ...each, quiet: index === sentences.length - 1 && !each.cue ? 0 : each.quiet, at };
    at = sentenceEnd(here);
    return here;
  });
}

function endOfAll(sentences: readonly NarratedSentence[]): Milliseconds {
  const last = sentences.at(-1);
  return last ? sentenceEnd(last) : 0;
}

function sentenceEnd({ at, speaks, quiet }: NarratedSentence): Milliseconds {
  return at + speaks + quiet;
}

function isSameWhereabouts(one: Whereabouts, other: Whereabouts): boolean {
  return isSamePlace(one.place, other.place) && isSameBody(one.body, other.body);
}

/**
 * A mark where a place begins, a short warm-up ends or the body changes, and one where the timeline ends. Only sentences
 * before the exact clock may take longer than we think.
 */
function marksOf({ leadsTo }: Timeline, sentences: readonly NarratedSentence[], exactFrom: number): readonly Mark[] {
  const doubted = (index: number) => Math.min(index, exactFrom);
  const cued = sentences.flatMap(({ at, cue }, index): readonly Mark[] =>
    cue ? [{ at, cues: doubted(index), place: cue.place, body: cue.body, isWarmUp: cue.isWarmUp }] : [],
  );
  const last = sentences.findLast(({ cue }) => cue);
  const end: readonly Mark[] = last
    ? [{ at: sentenceEnd(last), cues: doubted(sentences.indexOf(last) + 1), ...leadsTo }]
    : [];
  return [...cued, ...end].filter((mark, index, all) => {
    const before = all[index - 1];
    return !before || !isSameWhereabouts(before, mark) || before.isWarmUp !== mark.isWarmUp;
  });
}
