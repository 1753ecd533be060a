import fc from 'fast-check';
import * as v from 'valibot';
import { INTENTS } from '../../lambda/alexa/intents.ts';
import type { Proposal } from '../../lambda/coach/proposal.ts';
import type { Question } from '../../lambda/coach/question.ts';
import { ailmentsSchema, sessionSchema } from '../../lambda/coach/session.ts';
import { TOUCHES } from '../../lambda/narration/screen-words.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { MOVEMENTS } from '../../lambda/workout/vocabulary.ts';
import { NOON } from './builders.ts';
import { content, english } from './content.ts';
import type { Heard, SessionUnderTest } from './session.ts';
import { openSession } from './session.ts';
import { progressIn } from './stores.ts';

/** Any words of one person to one device, at any time, and what they come to. */

export interface Said {
  readonly what: string;
  readonly after: Milliseconds;
}

export const SECOND = 1000;
const HOUR = 3600 * SECOND;
const words = [
  'Launch',
  'End',
  ...Object.keys(INTENTS).map((name) => name.replace('AMAZON.', '').replace('Intent', '')),
];

export const anyWord = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Launch', 'Yes', 'Next', 'Next', 'GoOn') },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constant('Banana') },
  { weight: 3, arbitrary: fc.constantFrom(...withSlots(english.heard.slots.exercises, content.catalog.workouts)) },
);

/** Words with something in their slots that makes sense, or none. */
function withSlots(entries: object, workouts: object): readonly string[] {
  return [
    ...['0', '2', '9', '12', '200', '?'].flatMap((number) => [`Repetitions dose=${number}`, `More more=${number}`]),
    ...['PT4M', 'PT10M', 'PT20M', 'PT40M', 'PT30S', 'PT5H', '?'].map((length) => `Length length=${length}`),
    ...['OwnBreath inhale=2 exhale=2', 'OwnBreath inhale=10 exhale=10', 'OwnBreath inhale=1', 'OwnBreath exhale=9'],
    ...Object.keys(entries).flatMap((id) => [`Skip exercise=${id}`, `GoTo exercise=${id}`]),
    ...Object.keys(workouts).map((id) => `Workout workout=${id}`),
    ...MOVEMENTS.flatMap((kind) => [
      `LeaveOut movement=${kind}`,
      `BringBack movement=${kind}`,
      `TooHard movement=${kind}`,
    ]),
    ...['LeaveOut movement=banana', 'BringBack movement=banana', 'Pain body=knee', 'Pain body=wrist'],
    ...['GoToNumber number=3', 'GoToNumber number=99', 'GoTo exercise=banana'],
  ];
}

const anyGap = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 * SECOND }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 * SECOND }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 50 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 0 }) },
);

export const anyTalk = fc.array(fc.record({ what: anyWord, after: anyGap }), { minLength: 1, maxLength: 14 });

/** The same of a device with a screen, which is touched now and then. */
export const anyTalkAndTouch = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 2, arbitrary: anyWord },
      { weight: 1, arbitrary: fc.constantFrom(...TOUCHES.map((touch) => `Touch ${touch}`)) },
    ),
    after: anyGap,
  }),
  { minLength: 1, maxLength: 14 },
);

/** A request of a talk, and what it came to. */
export interface Taken {
  readonly what: string;
  readonly now: Instant;
  readonly before: Progress;
  readonly after: Progress;
  readonly heard: Heard;
  readonly session: SessionUnderTest;
  /** The question that was answered, if one was. */
  readonly question?: Question;
  /** What was proposed instead of a wish, if that was answered. */
  readonly proposal?: Proposal;
  /** The place that the prompt before it led to, if it was said at one. */
  readonly prompt?: Place;
}

/** One person with one device: a session lasts until an answer closes it. */
export async function* talk(store: ProgressStore, said: readonly Said[]): AsyncGenerator<Taken> {
  let now: Instant = NOON;
  let session: SessionUnderTest | undefined;
  for (const [index, { what, after }] of said.entries()) {
    now += after;
    session ??= openSession(store, { id: `session-${index}` });
    const before = await progressIn(store);
    const { question, proposal, atPrompt } = sessionIn(session) ?? {};
    const heard = what.startsWith('Touch ') ? await touch(session, what, now) : await session.ask(what, now);
    yield {
      what,
      now,
      before,
      after: await progressIn(store),
      heard,
      session,
      question,
      proposal,
      prompt: atPrompt?.to.place,
    };
    if (!heard.isOpen || what === 'End') session = undefined;
  }
}

/** A touch on a screen that has kept to its plan. */
function touch(session: SessionUnderTest, what: string, now: Instant): Promise<Heard> {
  const { startedAt = now, lasts = 0 } = sessionIn(session)?.progress.underWay?.narration ?? {};
  return session.touch(what.replace('Touch ', ''), now, Math.min(now - startedAt, lasts));
}

/** What the session remembers; nothing where it is closed. */
export function sessionIn(session: SessionUnderTest) {
  const { success, output } = v.safeParse(sessionSchema, session.attributes());
  return success ? { ...output, ...v.parse(ailmentsSchema, session.attributes()) } : undefined;
}
