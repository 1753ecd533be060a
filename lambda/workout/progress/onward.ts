import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import { readyIn, restingIn } from '../plan/body.ts';
import { entryAt } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import { entrySteps, stepAt } from '../timeline/entry-steps.ts';
import type { Flow } from '../vocabulary.ts';
import { advance } from './moves.ts';
import type { Starting, UnderWay } from './progress.ts';

/** What leads on: `go-on` from here, `ready` past what is left of getting ready, `next` past what is left of the entry. */
export type Onward = 'go-on' | 'ready' | 'next';

/** How a person is led on. */
export interface Approach {
  readonly by: Onward;
  /** Whether they have heard all that was said, and answer its prompt. */
  readonly atPrompt: boolean;
  readonly flow: Flow;
  readonly spared: Spared;
}

/**
 * The place that follows: at a prompt, what it has promised; once an entry is done, the next; step by step, the next step.
 * @returns undefined where the workout is over.
 */
export function following(catalog: Catalog, underWay: UnderWay, { by, atPrompt, flow, spared }: Approach) {
  const { place } = underWay;
  if (place.at === 'done') return advance(catalog, underWay, spared);
  const isPromised = by !== 'next' || place.at === 'steps' || flow === 'step';
  if (atPrompt && isPromised) return { ...underWay, place };
  if (by === 'go-on') return { ...underWay, place };
  if (flow === 'step') return nextStep(catalog, underWay, spared);
  return by === 'ready' ? startSet(catalog, underWay, spared) : advance(catalog, underWay, spared);
}

/** The instruction after this one: a set is the last of its entry. */
function nextStep(catalog: Catalog, underWay: UnderWay, spared: Spared): Starting | undefined {
  const { plan, place, body } = underWay;
  if (place.at !== 'steps') return advance(catalog, underWay, spared);
  const { here, next } = stepAt(entrySteps(catalog, entryAt(plan, place.entry), spared), place.step);
  if (!next) return advance(catalog, underWay, spared);
  const there = here?.kind === 'part' ? restingIn(here.part.startsIn) : body;
  return { ...underWay, body: there, place: { ...place, step: next.number } };
}

/** For a person who is in the posture already: the set begins, or the next part of a passage. */
function startSet(catalog: Catalog, underWay: UnderWay, spared: Spared): Starting | undefined {
  const { plan, place } = underWay;
  if (place.at === 'set') return { ...underWay, place };
  const entry = entryAt(plan, place.entry);
  if (entry.kind !== 'exercise') return nextStep(catalog, underWay, spared);
  const body = readyIn(formOf(catalog, entry).startsIn);
  return { ...underWay, body, place: { entry: place.entry, at: 'set', repetition: 1 } };
}
