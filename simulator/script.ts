import type { Instant, Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import type { Conversation, Outcome } from './conversation.ts';
import type { Explain } from './explanation.ts';
import { UNEXPLAINED } from './explanation.ts';
import { minutesIn } from './minutes.ts';
import type { Playing } from './player.ts';
import type { ScriptLine } from './script-line.ts';
import { readScriptLine } from './script-line.ts';
import { NOBODY_ANSWERED, remarkOn, speakerIn, toldBetween } from './transcript.ts';

type Happening = Exclude<ScriptLine, { kind: 'nothing' }>;

export interface ScriptToFollow {
  readonly lines: AsyncIterable<string> | Iterable<string>;
  readonly begin: Instant;
  /** Told how far time has come, after each line. */
  readonly onTime?: (now: Instant) => void;
  /** Tells all of an answer at once, for a person who reads it before the next line. */
  readonly tellsAhead?: boolean;
  readonly explain?: Explain;
  /** How lines are told that nobody says. */
  readonly dim?: (line: string) => string;
}

/** When a line happens, and how its words are explained. */
interface Telling extends Required<Pick<ScriptToFollow, 'explain' | 'dim'>> {
  readonly now: Instant;
}

/** A person takes a moment to answer once the microphone is open. */
const REACTION: Milliseconds = 1000;

/** Follows a script on a virtual clock, and tells what is said and heard, a line each. */
export async function* followScript(
  conversation: Conversation,
  { lines, begin, onTime, tellsAhead = false, explain = UNEXPLAINED, dim = (line) => line }: ScriptToFollow,
): AsyncGenerator<string> {
  let now = begin;
  let toldUntil = begin;
  const tellUntil = function* (until: Instant): Generator<string> {
    for (const { at, words, isShown } of toldBetween(conversation.playing(), toldUntil, until)) {
      const line = `  ${minutesIn(at)}  ${words}`;
      yield isShown ? dim(line) : line;
    }
    toldUntil = Math.max(toldUntil, until);
  };
  for await (const text of lines) {
    const line = readScriptLine(text);
    if (line.kind === 'wrong') yield `(${line.why})`;
    if (line.kind === 'nothing' || line.kind === 'wrong') continue;
    const before = conversation.playing();
    now = momentOf(line, before, now);
    yield* tellUntil(now);
    yield* await happened(conversation, line, { now, explain, dim });
    if (conversation.playing() !== before) toldUntil = now;
    onTime?.(now);
    if (tellsAhead) yield* tellUntil(endOf(conversation.playing()));
  }
  yield* tellUntil(endOf(conversation.playing()));
}

/** Makes a line happen, and tells what came of it. */
async function happened(conversation: Conversation, line: Happening, telling: Telling): Promise<readonly string[]> {
  const { now } = telling;
  switch (line.kind) {
    case 'pass':
      return [...((await conversation.passTo(now)) ? [NOBODY_ANSWERED] : []), `(${line.text})`];
    case 'voice':
      conversation.recognise(line.name);
      return [];
    case 'unplug':
      conversation.unplug();
      return ['(the device dies, without a word)'];
    case 'lose':
      await conversation.lose(now);
      return ['(the connection is lost, and the session ends by an error)'];
    case 'touch':
      return touched(conversation, line, now);
    case 'say':
      return said(conversation, line, telling);
  }
}

async function said(
  conversation: Conversation,
  { utterance, after }: Extract<ScriptLine, { kind: 'say' }>,
  { now, explain, dim }: Telling,
): Promise<readonly string[]> {
  const who = `${speakerIn(conversation)}${whenIn(conversation, now, after)}`;
  const outcome = await conversation.say(utterance, now);
  return [`${who}: ${utterance}`, ...explain(utterance, outcome).map(dim), resultOf(outcome)];
}

async function touched(
  conversation: Conversation,
  { touch, after }: Extract<ScriptLine, { kind: 'touch' }>,
  now: Instant,
): Promise<readonly string[]> {
  const when = whenIn(conversation, now, after);
  return [`You${when} touch ${touch}:`, resultOf(await conversation.touch(touch, now))];
}

/** Of what does not wait for the microphone. */
function whenIn(conversation: Conversation, now: Instant, after: Milliseconds | undefined): string {
  const playing = conversation.playing();
  return after === undefined || !playing ? '' : ` at ${minutesIn(now - playing.startedAt)}`;
}

function resultOf(outcome: Outcome): string {
  return outcome.kind === 'answered' ? summary(outcome.answer) : (remarkOn(outcome) ?? '');
}

/** When something happens: at its time if it has one, else when the microphone opens. */
function momentOf(line: Happening, playing: Playing | undefined, now: Instant): Instant {
  if (line.kind === 'pass') return now + line.lasts;
  if (line.kind === 'voice' || !playing) return now;
  return Math.max(now, line.after === undefined ? endOf(playing) + REACTION : playing.startedAt + line.after);
}

function endOf(playing: Playing | undefined): Instant {
  return playing ? playing.startedAt + playing.answer.lasts : 0;
}

function summary({ lasts, characters, isOpen }: Answer): string {
  const seconds = (lasts / 1000).toFixed(1);
  return `Alexa, ${seconds} s, ${characters} characters, the session ${isOpen ? 'stays open' : 'is closed'}:`;
}
