import type { Place } from '../../lambda/workout/plan/place.ts';
import { entryAt } from '../../lambda/workout/plan/plan.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { DeviceTiming } from '../../simulator/device.ts';
import { aPlace, NOON, progress, underWay } from './builders.ts';
import { plan } from './content.ts';
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
const isTried = (exercise: number, moment: number) => isThorough || (exercise + moment) % 2 === 0;

/** Interrupts every exercise at many moments in every way on every device. */
export async function measureInterruptions(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const device of keysOf(DEVICES).filter((_, index) => isThorough || index % 2 === 0)) {
    for (const way of keysOf(WAYS)) measured.push(await measure(way, device));
  }
  return measured;
}

async function measure(way: Way, device: DeviceName): Promise<Measured> {
  const exercises = plan.entries.filter(({ kind }) => kind === 'exercise');
  const put: Put[] = [];
  for (const [index, { id: exercise }] of exercises.entries()) {
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      if (isTried(index, moment)) put.push(await interrupted({ exercise, way, device: DEVICES[device], moment }));
    }
  }
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

interface Interruption {
  readonly exercise: string;
  readonly way: Way;
  readonly device: DeviceTiming & { readonly sendsTwice?: boolean };
  readonly moment: number;
}

/** Begins an exercise on a device, interrupts it, and looks where the person is put. */
async function interrupted({ exercise, way, device: kind, moment }: Interruption): Promise<Put> {
  const store = await storeWith(progress(underWay(aPlace(exercise, 'steps'))));
  const device = startDevice(store, kind);
  // Alexa tells the second, not its parts: all parts of one come up.
  const begin = NOON + (moment % 4) * 330;
  await device.say(OPEN, begin);
  await device.say('yes', endOf(device) + SECOND);
  const { answer, startedAt } = device.playing() ?? fail('nothing plays');
  const now = startedAt + Math.round((answer.lasts * (moment + 0.5)) / MOMENTS);
  const heard = way === 'walks away' ? aPlace(exercise, 'done') : (device.heardAt(now) ?? fail('nothing was heard'));
  await WAYS[way]({ device, store, now, elsewhere: () => startDevice(store, kind) });
  const kept = (await progressIn(store)).underWay ?? fail('the workout is gone');
  return { ahead: repetitions(kept.place) - repetitions(heard), isDone: kept.place.at === 'done' };
}

function endOf(device: SimulatedDevice): Instant {
  const { answer, startedAt } = device.playing() ?? fail('nothing plays');
  return startedAt + answer.lasts;
}

/** Places on one scale: getting into position is 0, the release one more than the last repetition. */
function repetitions(place: Place): number {
  const entry = entryAt(plan, place.entry);
  if (place.at === 'set') return place.repetition;
  if (place.at === 'steps') return 0;
  return entry.kind === 'exercise' ? entry.dose + 1 : 0;
}

function keysOf<Key extends string>(all: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(all) as Key[];
}

function fail(message: string): never {
  throw new Error(message);
}
