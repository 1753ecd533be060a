import type { Question } from '../../lambda/coach/question.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import type { Owner, ProgressStore, Row } from '../../lambda/workout/progress/progress-store.ts';
import { ACCOUNT } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { NOON, seconds } from '../support/builders.ts';
import type { Heard, SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { rowIn } from '../support/stores.ts';
import { sessionIn } from '../support/talk.ts';

/** Somebody who comes, moves, and is back days later: what they mean to do, and how they get there. */

/** What is said, and when: so many seconds after the last turn, or when its narration is over. */
export type Step = readonly [what: string, after: number | 'over'];

/** Days of a person: each begins with a launch, and with yes until guidance goes on. */
export interface Life {
  readonly name: string;
  /** By which the person is recognised; without it they are the account's. */
  readonly voice?: string;
  /** Somebody of the household, who has a row: by their voice, or the `account` itself. */
  readonly housemate?: string;
  readonly days: readonly (readonly Step[])[];
}

/** Where a life is lived. */
export interface Home {
  readonly owner: Owner;
  /** As the skill sees it, with its faults. */
  readonly store: ProgressStore;
  /** The same without any. */
  readonly truth: ProgressStore;
  readonly delivery: Delivery;
  /** What is done around each request, as to time it. */
  readonly around?: Around;
}

export type Around = <T>(request: () => Promise<T>) => Promise<T>;

/** How requests get from a person to the skill, and its answers back to them. */
export type Delivery = (turn: Sent) => Promise<Delivered>;

/** A turn that is about to be taken: which of the life it is, and how it is asked. */
export interface Sent {
  readonly number: number;
  readonly isLastDay: boolean;
  readonly what: string;
  readonly at: Instant;
  readonly session: SessionUnderTest;
  readonly ask: () => Promise<Heard>;
  /** A session that remembers what this one does before it is asked, or nothing where it has not begun. */
  readonly twin: () => SessionUnderTest;
  /** Another session of the household, on another device. @param person whose voice is recognised; the same, where none is told. */
  readonly elsewhere: (person?: string) => SessionUnderTest;
}

/** What the person heard, if anything; and the session that they are in then, where it is another. */
export interface Delivered {
  readonly heard?: Heard;
  readonly session?: SessionUnderTest;
}

/** A turn as it was taken. */
export interface Turn {
  readonly number: number;
  readonly step: number;
  readonly what: string;
  readonly heard?: Heard;
  readonly requestId: string;
  /** Whether the skill knows that it could not be saved. */
  readonly isUnsaved: boolean;
  readonly row: Row;
}

const DAY: Milliseconds = 24 * 60 * 60 * 1000;

/** As often as anybody tries to get going: then they say what they came for all the same. */
const MOST_ANSWERS = 6;

/** What nobody wants of this person. */
const DECLINED: readonly Question[] = ['warm-up-first', 'offer-nonstop', 'offer-brief'];

/** No question of how the workout goes on: guidance waits. */
const IS_GUIDED = [undefined, 'paused'];

/** Lives a life. The last day ends as all others do, and what it leaves is in the last turn. */
export async function lived(life: Life, home: Home): Promise<readonly Turn[]> {
  const person = personIn(life, home);
  let step = 0;
  for (const [day, says] of life.days.entries()) {
    person.wake(NOON + 3 * day * DAY, day === life.days.length - 1);
    await person.arrive(step);
    for (const [what, after] of says) {
      step += 1;
      if (!person.isInSession()) await person.arrive(step);
      await person.say(what, { after, step });
    }
    person.leave();
    step += 1;
  }
  return person.turns;
}

interface Opened {
  readonly id: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const JUST_ASK: Around = (request) => request();

function personIn({ name }: Life, { owner, store, truth, delivery, around = JUST_ASK }: Home) {
  const turns: Turn[] = [];
  let now: Instant = NOON;
  let session: SessionUnderTest | undefined;
  let isLastDay = false;
  const seen = new WeakMap<SessionUnderTest, { requestId: string; isUnsaved: boolean }>();

  const open = (options: Opened, { userId, person } = owner) => {
    const last = { requestId: '', isUnsaved: false };
    const session = openSession(store, {
      ...options,
      userId,
      personId: person === ACCOUNT ? undefined : person,
      hasFigures: false,
      onSent: ({ request }) => {
        last.requestId = request.requestId;
      },
      onTurn: (counts) => {
        last.isUnsaved = counts.isUnsaved;
      },
    });
    const opened: SessionUnderTest = {
      ...session,
      ask: (...args) => around(() => session.ask(...args)),
      repeat: () => around(() => session.repeat()),
    };
    seen.set(opened, last);
    return opened;
  };

  const say = async (what: string, { after, step }: { readonly after: number | 'over'; readonly step: number }) => {
    const number = turns.length;
    now = after === 'over' ? Math.max(now, endOf(session)) + seconds(5) : now + seconds(after);
    const [at, id] = [now, `${name}-${number}`];
    const asking = session ?? open({ id });
    const attributes = session?.attributes();
    const twin = () => open({ id: idOf(asking, id), attributes });
    const elsewhere = (person = owner.person) => open({ id: `${id}-elsewhere` }, { ...owner, person });
    const ask = () => asking.ask(what, at);
    ids.set(asking, idOf(asking, id));
    const { heard, session: next = asking } = await delivery({
      number,
      isLastDay,
      what,
      at,
      session: asking,
      ask,
      twin,
      elsewhere,
    });
    ids.set(next, idOf(next, idOf(asking, id)));
    const isOpen = heard ? heard.isOpen : sessionIn(next) !== undefined;
    session = isOpen ? next : undefined;
    const { requestId = '', isUnsaved = false } = seen.get(next) ?? {};
    turns.push({ number, step, what, heard, requestId, isUnsaved, row: await rowIn(truth, owner) });
  };

  const arrive = async (step: number) => {
    for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
      const question = session && sessionIn(session)?.question;
      if (session && IS_GUIDED.includes(question)) return;
      const answer = question !== undefined && DECLINED.includes(question) ? 'No' : 'Yes';
      await say(session ? answer : 'Launch', { after: 5, step });
    }
  };

  return {
    turns,
    say,
    arrive,
    isInSession: () => session !== undefined,
    wake: (at: Instant, isLast: boolean) => {
      now = Math.max(now, at);
      isLastDay = isLast;
    },
    leave: () => {
      session = undefined;
    },
  };
}

/** By which name each session is known. */
const ids = new WeakMap<SessionUnderTest, string>();

function idOf(session: SessionUnderTest, id: string): string {
  return ids.get(session) ?? id;
}

function endOf(session: SessionUnderTest | undefined): Instant {
  const { startedAt = 0, lasts = 0 } = (session && sessionIn(session)?.progress.underWay?.narration) ?? {};
  return startedAt + lasts;
}

/** What is kept of a person, without the instants and the ids of requests. */
export function keptOf({ person, underWay }: Progress): object {
  const { safetyHeard, history, choices } = person;
  return { safetyHeard, history, choices, place: underWay?.place, body: underWay?.body, plan: underWay?.plan };
}

/** An entry, as a part of how far somebody has come. */
export const ENTRY = 1_000;

/** How far somebody has come, as one number that grows: workouts finished, entries, steps, repetitions. */
export function reachedIn({ person, underWay }: Progress): number {
  const { finished } = person.history;
  if (!underWay) return finished * 1_000_000;
  const { place } = underWay;
  return finished * 1_000_000 + 1 + place.entry * ENTRY + withinEntry(place);
}

function withinEntry(place: NonNullable<Progress['underWay']>['place']): number {
  if (place.at === 'steps') return place.step;
  return place.at === 'set' ? 100 + place.repetition : 900;
}
