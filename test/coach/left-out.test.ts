import fc from 'fast-check';
import type { Narrated } from '../../lambda/narration/narrate.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { formOf, passageOf, wayBetween } from '../../lambda/workout/catalog/catalog.ts';
import { inForm } from '../../lambda/workout/catalog/form.ts';
import type { Plan } from '../../lambda/workout/plan/plan.ts';
import { isDone } from '../../lambda/workout/plan/plan.ts';
import { choicesOf } from '../../lambda/workout/progress/person.ts';
import type { Cue } from '../../lambda/workout/timeline/cue.ts';
import type { Instant, Movement, TeachingId, WordsKey } from '../../lambda/workout/vocabulary.ts';
import { MOVEMENTS, POSTURES } from '../../lambda/workout/vocabulary.ts';
import { NOON } from '../support/builders.ts';
import { catalog } from '../support/content.ts';
import { runs } from '../support/effort.ts';
import type { SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { progressIn } from '../support/stores.ts';
import type { Said } from '../support/talk.ts';
import { anyTalk, SECOND, sessionIn } from '../support/talk.ts';

/** What a person leaves out is in no plan and in no narration, whatever they say, but for the way off the floor. */

/** After these a body is off the floor. */
const OFF_THE_FLOOR: readonly WordsKey[] = ['stand-by-chair', 'stand-by-leg', 'turn-to-sit', 'sit-on-chair'];

const anyLeaving = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...MOVEMENTS), { minLength: 1, maxLength: 2 }), anyTalk)
  .map(([kinds, said]): readonly Said[] => [
    ...['Launch', 'Yes', 'Yes', 'Next'].map((what) => ({ what, after: 0 })),
    ...said.slice(0, 3),
    ...kinds.map((kind) => ({ what: `LeaveOut movement=${kind}`, after: 20 * SECOND })),
    ...said.slice(3),
  ]);

interface Told {
  readonly what: string;
  readonly narrated: Narrated | undefined;
  readonly plan: Plan | undefined;
  readonly leftOut: readonly Movement[];
}

/** Each answer, and what the person leaves out by then. */
async function* told(said: readonly Said[]): AsyncGenerator<Told> {
  const store = memoryProgressStore();
  let now: Instant = NOON;
  let session: SessionUnderTest | undefined;
  let narrated: Narrated | undefined;
  for (const [index, { what, after }] of said.entries()) {
    now += after;
    const onNarrated = (each: Narrated) => {
      narrated = each;
    };
    session ??= openSession(store, { id: `session-${index}`, onNarrated });
    narrated = undefined;
    const { isOpen } = await session.ask(what, now);
    const { person, underWay } = sessionIn(session)?.progress ?? (await progressIn(store));
    yield { what, narrated, plan: underWay?.plan, leftOut: choicesOf(person).leftOut };
    if (!isOpen || what === 'End') session = undefined;
  }
}

function movementsOf({ about }: Cue): readonly Movement[] {
  if (about.kind !== 'phase') return [];
  const entry = inForm(about.of);
  return Object.hasOwn(catalog.exercises, entry.id)
    ? formOf(catalog, entry).movements
    : partMovements(about.of, about.words);
}

function partMovements(of: TeachingId, words: WordsKey): readonly Movement[] {
  const { parts } = passageOf(catalog, inForm(of));
  const part = parts.find(({ set }) => set?.repetition.some((phase) => phase.words === words));
  return part?.movements ?? [];
}

/** The kinds in the ways that are walked one after the other; none, where they lead off the floor. */
function wayMovements(words: readonly WordsKey[]): readonly Movement[] {
  if (words.some((each) => OFF_THE_FLOOR.includes(each))) return [];
  const walked = catalog.ways.filter(({ steps }) => steps.every((step) => words.includes(step.words)));
  return walked.flatMap(({ movements }) => movements);
}

/** The words of cues that follow each other as ways. */
function waysIn(cues: readonly Cue[]): readonly (readonly WordsKey[])[] {
  const words = cues.map(({ about }) => (about.kind === 'way' ? about.words : '|'));
  return words
    .join(' ')
    .split('|')
    .map((run) => run.trim().split(' '));
}

/** Step by step a way waits after each of its legs: whether it is the beginning of one that leads off the floor. */
function isOffTheFloor(words: readonly WordsKey[], { prompt }: Narrated): boolean {
  if (prompt?.name !== 'next-step') return false;
  return POSTURES.some((from) => {
    const off = wayBetween(catalog, from, 'chair').flatMap(({ way }) => way.steps.map((step) => step.words));
    return off.join().includes(words.join());
  });
}

function loadsOf(narrated: Narrated | undefined): readonly Movement[] {
  if (!narrated) return [];
  const cues = narrated.sentences.flatMap(({ cue }) => cue ?? []);
  const ways = waysIn(cues).filter((words) => !isOffTheFloor(words, narrated));
  return [...cues.flatMap(movementsOf), ...ways.flatMap(wayMovements)];
}

test('no narration ever holds a movement that was left out, but for the way off the floor', async () => {
  await fc.assert(
    fc.asyncProperty(anyLeaving, async (said) => {
      for await (const { what, narrated, leftOut } of told(said)) {
        expect({ what, leftOut, loads: loadsOf(narrated).filter((each) => leftOut.includes(each)) }).toEqual({
          what,
          leftOut,
          loads: [],
        });
      }
    }),
    runs(300),
  );
});

test('what is left of a workout is on the mat or on the chair, never both, and free of what is left out', async () => {
  await fc.assert(
    fc.asyncProperty(anyLeaving, async (said) => {
      for await (const { plan } of told(said)) {
        const toCome = plan?.entries.filter((entry) => !isDone(entry)) ?? [];
        expect(new Set(toCome.map(({ form }) => form === 'chair')).size).toBeLessThanOrEqual(1);
        const loads = toCome.flatMap((entry) => (entry.kind === 'exercise' ? formOf(catalog, entry).movements : []));
        expect(loads.filter((each) => plan?.freeOf?.includes(each))).toEqual([]);
      }
    }),
    runs(200),
  );
});
