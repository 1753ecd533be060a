/** The words that every other file uses: units of time, and the closed lists of the domain. */

/** A length or a point on a timeline, in seconds. Content is written in seconds. */
export type Seconds = number;

/** A length or a point, in whole milliseconds. Timelines and clocks count in milliseconds. */
export type Milliseconds = number;

export const MINUTE: Milliseconds = 60_000;

/** A point on the wall clock: milliseconds since 1970, as a request tells it. Never a point on a timeline. */
export type Instant = number;

/** The postures of a body that an exercise can start or end in; `sitting` is on the floor. */
export const POSTURES = ['standing', 'heels', 'all-fours', 'face-down', 'sitting', 'back', 'chair'] as const;
export type Posture = (typeof POSTURES)[number];

/**
 * The parts of a repetition, each one half of a breath. An in-breath carries an `inhale` or a `stay`, an out-breath an
 * `exhale` or a `move`, so the breath never has to be held.
 */
export const PHASES = ['inhale', 'exhale', 'stay', 'move'] as const;
export type PhaseKind = (typeof PHASES)[number];

/** The parts of the body of which every exercise tells where they are and go. */
export const BODY_PARTS = ['head', 'hands', 'arms', 'legs', 'feet', 'hips'] as const;
export type BodyPart = (typeof BODY_PARTS)[number];

/** How much is said: `full` teaches, `brief` reminds, `minimal` only marks the breath. */
export const GUIDANCE = ['full', 'brief', 'minimal'] as const;
export type Guidance = (typeof GUIDANCE)[number];

/** When guidance waits for the person: after each exercise, only where it must, or after each instruction. */
export const FLOWS = ['exercise', 'nonstop', 'step'] as const;
export type Flow = (typeof FLOWS)[number];

/**
 * The kinds of load that a body may have to spare, by what it does: all weight on the knees, the way down to the mat, and so
 * on. An exercise, a way and a part of a passage each name the ones that are in them.
 */
export const MOVEMENTS = [
  'kneel',
  'floor',
  'lie-face-down',
  'bend-forward',
  'arch-back',
  'lift-both-ends',
  'wrists',
] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** The countries whose emergency number is told, by the second half of a locale. */
export const REGIONS = ['US', 'GB', 'AU', 'CA', 'IN'] as const;
export type Region = (typeof REGIONS)[number];

/** What is answered before anything else: danger, and being stuck on the floor. */
export const ALARMS = ['danger', 'stuck'] as const;
export type Alarm = (typeof ALARMS)[number];

/** States in which a body must rest before anything goes on. */
export const STATES = ['dizzy', 'sick', 'breathless', 'numb', 'cramp'] as const;
export type State = (typeof STATES)[number];

/** What is said of a body comes in one of these: the part that hurts, its state, what cannot be done, a condition. */
export type BodySlot = 'body' | 'state' | 'movement' | 'condition';

/** A part of the body, as "knee": the id of a value of the interaction model's list of them. */
export type BodyPartId = string;

/** The id of what a person may tell of themselves, as "osteoporosis". */
export type ConditionId = string;

/** What an entry of a plan is made from, an exercise or a passage: the name of its content file without the ending. */
export type EntryId = string;

/** The ways to do an exercise: as the article has it, smaller but still on the mat, and on a chair. */
export const FORMS = ['floor', 'easier', 'chair'] as const;
export type Form = (typeof FORMS)[number];

/** What an entry is in one of its forms: "cat" on the floor, "cat.chair" on a chair. Its words and its drawings have this key. */
export type TeachingId = string;

/** The name of a workout's content file without the ending. */
export type WorkoutId = string;

/** The name of a drawn body, as "cat": only screens know what it looks like. */
export type PoseId = string;

/** The key of a sentence in the words of an entry or of a way. */
export type WordsKey = string;

export function milliseconds(seconds: Seconds): Milliseconds {
  return Math.round(seconds * 1000);
}
