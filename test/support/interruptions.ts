import type { Place } from '../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { Plan } from '../../lambda/workout/plan/plan.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { FORMS } from '../../lambda/workout/vocabulary.ts';
import type { DeviceTiming } from '../../simulator/device.ts';
import { NOON, progress, underWay } from './builders.ts';
import { catalog, plan } from './content.ts';
import { isThorough } from './effort.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { startDevice } from './simulated-device.ts';
import { progressIn, storeWith } from './stores.ts';

/** How far the kept place is from what was really heard. Example: heard to cat 5, kept at cat 4: 1 behind. */

/** A person in the middle of a narration. */
interface Scene {
  readonly device: SimulatedDevice;
  readonly store: ProgressStore;
  readonly now: Instant;
  /** A device of the same kind in another room. */
  readonly elsewhere: () => SimulatedDevice;
}

const SECOND: Milliseconds = 1000;
const DAY: Milliseconds = 24 * 60 * 60 * SECOND;
const OPEN = 'alexa, open back stretches';

const says =
  (utterance: string) =>
  ({ device, now }: Scene) =>
    device.say(utterance, now);

const unplugged =
  (backAfter: Milliseconds) =>
  async ({ device, now }: Scene) => {
    device.unplug();
    await device.say(OPEN, now + backAfter);
  };

/** The ways in which a narration comes to an end, and the person back. */
const WAYS = {
  'says "stop"': says('alexa, stop'),
  'says "exit"': says('alexa, exit'),
  'says "wait"': says('alexa, wait a minute'),
  'says "help"': says('alexa, help'),
  'says what nobody understands': says('alexa, good dog'),
  'opens the skill again': says(OPEN),
  'opens it in another room': ({ elsewhere, now }: Scene) => elsewhere().say(OPEN, now),
  'pulls the plug, and is back at once': unplugged(0),
  'pulls the plug, and is back after 40 s': unplugged(40 * SECOND),
  'pulls the plug, and is back the next day': unplugged(DAY),
  'loses the connection': ({ device, now }: Scene) => device.lose(now),
  'walks away': ({ device, now }: Scene) => device.passTo(now + DAY),
} as const satisfies Readonly<Record<string, (scene: Scene) => Promise<unknown>>>;

export type Way = keyof typeof WAYS;

const EXACT = { startsLate: 300, slowerPerSentence: 0, understandsIn: 1700 } as const;
const LATE = { startsLate: 2000, slowerPerSentence: 0, understandsIn: 2000 } as const;

/** Devices from the quickest to the slowest: the skill doubts 0.3 s a cue. */
const DEVICES = {
  'as planned': EXACT,
  'as planned, late': LATE,
  'as planned, sends twice': { ...EXACT, sendsTwice: true },
  '0.3 s a cue slower': { ...EXACT, slowerPerSentence: 300 },
  '0.3 s a cue slower, late': { ...LATE, slowerPerSentence: 300 },
  '0.75 s a cue slower': { ...EXACT, slowerPerSentence: 750 },
  '0.75 s a cue slower, late': { ...LATE, slowerPerSentence: 750 },
} as const satisfies Readonly<Record<string, DeviceTiming & { readonly sendsTwice?: boolean }>>;

export type DeviceName = keyof typeof DEVICES;

/** How many repetitions people were put ahead of what they had heard, in all exercises, at moments all over each. */
export interface Measured {
  readonly way: Way;
  readonly device: DeviceName;
  readonly mean: number;
  readonly mostAhead: number;
  /** The most that a place before the end of a set was ahead: a word after its planned end finds the set done. */
  readonly aheadInSet: number;
  readonly mostBehind: number;
  readonly interruptions: number;
}

/** All over an exercise; between two edits few, every second of them in each exercise, in one those that are not in the next. */
export const MOMENTS = isThorough ? 31 : 4;

/** An exercise at a moment, in one of its forms. */
interface Tried {
  readonly plan: Plan;
  readonly entry: number;
  readonly moment: number;
}

/** Every how many of the moments an exercise is tried on the floor. */
const ON_THE_FLOOR = isThorough ? 1 : 2;

/** Every exercise, in its other forms at every third of the moments. */
export const TRIED: readonly Tried[] = FORMS.flatMap((form) => {
  const planned = form === 'floor' ? plan : planFor(catalog, plan.workout, form);
  const every = form === 'floor' ? ON_THE_FLOOR : 3;
  return planned.entries.flatMap(({ kind }, entry) => {
    if (kind !== 'exercise') return [];
    const moments = Array.from({ length: MOMENTS }, (_, moment) => moment);
    return moments
      .filter((moment) => (entry - 1 + moment) % every === 0)
      .map((moment) => ({ plan: planned, entry, moment }));
  });
});

/** Interrupts every exercise at many moments in every way on every device. */
export async function measureInterruptions(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const device of keysOf(DEVICES).filter((_, index) => isThorough || index % 2 === 0)) {
    for (const way of keysOf(WAYS)) measured.push(await measure(way, device));
  }
  return measured;
}

async function measure(way: Way, device: DeviceName): Promise<Measured> {
  const put: Put[] = [];
  for (const tried of TRIED) put.push(await interrupted({ ...tried, way, device: DEVICES[device] }));
  const ahead = put.map((each) => each.ahead);
  const mean = ahead.reduce((sum, each) => sum + each, 0) / ahead.length;
  const aheadInSet = Math.max(0, ...put.map((each) => (each.isDone ? 0 : each.ahead)));
  const [mostAhead, mostBehind] = [Math.max(0, ...ahead), Math.max(0, ...ahead.map((each) => -each))];
  return { way, device, mean, mostAhead, mostBehind, aheadInSet, interruptions: ahead.length };
}

/** Where an interruption has put a person. */
interface Put {
  /** How many repetitions ahead of what was heard. */
  readonly ahead: number;
  /** Whether at the end of a set. */
  readonly isDone: boolean;
}

interface Interruption extends Tried {
  readonly way: Way;
  readonly device: DeviceTiming & { readonly sendsTwice?: boolean };
}

/** Begins an exercise on a device, interrupts it, and looks where the person is put. */
async function interrupted({ plan, entry, way, device: kind, moment }: Interruption): Promise<Put> {
  const store = await storeWith(progress(underWay(beginningOf(entry), { plan })));
  const device = startDevice(store, kind);
  // Alexa tells the second, not its parts: all parts of one come up.
  const begin = NOON + (moment % 4) * 330;
  await device.say(OPEN, begin);
  await device.say('yes', endOf(device) + SECOND);
  const { answer, startedAt } = device.playing() ?? fail('nothing plays');
  const now = startedAt + Math.round((answer.lasts * (moment + 0.5)) / MOMENTS);
  const done = { entry, at: 'done' } as const;
  const heard = way === 'walks away' ? done : (device.heardAt(now) ?? fail('nothing was heard'));
  await WAYS[way]({ device, store, now, elsewhere: () => startDevice(store, kind) });
  const kept = (await progressIn(store)).underWay ?? fail('the workout is gone');
  return { ahead: repetitions(kept.plan, kept.place) - repetitions(plan, heard), isDone: kept.place.at === 'done' };
}

function endOf(device: SimulatedDevice): Instant {
  const { answer, startedAt } = device.playing() ?? fail('nothing plays');
  return startedAt + answer.lasts;
}

/** Places on one scale: getting into position is 0, the release one more than the last repetition. */
function repetitions({ entries }: Plan, place: Place): number {
  const entry = entries[place.entry];
  if (place.at === 'set') return place.repetition;
  if (place.at === 'steps') return 0;
  return entry?.kind === 'exercise' ? entry.dose + 1 : 0;
}

function keysOf<Key extends string>(all: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(all) as Key[];
}

function fail(message: string): never {
  throw new Error(message);
}
