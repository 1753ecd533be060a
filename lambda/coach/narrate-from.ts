import type { Line } from '../narration/lines.ts';
import { teachingId } from '../workout/catalog/form.ts';
import { beginningOf, isSamePlace } from '../workout/plan/place.ts';
import type { Plan } from '../workout/plan/plan.ts';
import { choicesOf } from '../workout/progress/person.ts';
import type { Starting } from '../workout/progress/progress.ts';
import { portionsFrom } from '../workout/timeline/portions.ts';
import type { Start } from '../workout/timeline/start.ts';
import type { Timeline } from '../workout/timeline/timeline.ts';
import { isFirstWorkout, onwardLines } from './by-itself.ts';
import type { Ask } from './reply.ts';
import type { Turn } from './turn.ts';
import { guidedBy } from './turn.ts';
import { promptAt } from './whereabouts.ts';

/** How an entry is taken up; `away` overrides the time since the person left. */
export interface How extends Pick<Start, 'opening'>, Partial<Pick<Start, 'away'>> {
  /** Whether the person has asked for it slower: nothing else leads on for one who was unwell. */
  readonly isSlower?: boolean;
}

/** Narrates from a place, as far as the person wants to go without a prompt. Care for the body is `guideTo`'s. */
export function narrateFrom(turn: Turn, to: Starting, lead: readonly Line[], how: How = {}): Ask {
  const { catalog, progress, longest } = turn;
  const course = { flow: choicesOf(progress.person).flow, longest, isFirst: isFirstWorkout(progress) };
  const [first, ...later] = portionsFrom(catalog, startAt(turn, to, how), course);
  const prompted = (timeline: Timeline) => {
    const there = { ...to, ...timeline.leadsTo };
    const prompt = promptAt(turn, there);
    return { timeline, prompt, onward: onwardLines(turn, there, prompt) };
  };
  return {
    kind: 'ask',
    progress: { ...progress, underWay: to },
    lead: [...lead, ...thingsBefore(turn, to)],
    portions: [prompted(first), ...later.map(prompted)],
  };
}

function startAt(turn: Turn, to: Starting, { opening, away = turn.now - to.leftAt }: How): Start {
  const announced = isAnnounced(turn, to) ? 'announced' : undefined;
  return { ...to, ...guidedBy(turn), away, opening: opening ?? announced };
}

/** Whether the prompt that is answered leads exactly here, so that it is not introduced again. */
function isAnnounced({ atPrompt, progress }: Turn, { plan, place }: Starting): boolean {
  const [before, now] = [progress.underWay?.plan ?? plan, plan].map(({ entries }) => {
    const entry = entries[place.entry];
    return entry && teachingId(entry);
  });
  return atPrompt !== undefined && before === now && isSamePlace(atPrompt.to.place, place);
}

/** Said before a person's first workout, in any form: what is needed, time to fetch it, and how to be heard. */
export function firstTime(plan: Plan): readonly Line[] {
  const things: readonly Line[] =
    plan.form === 'chair'
      ? [{ name: 'what-you-need-chair' }, { name: 'have-ready-chair' }]
      : [{ name: 'what-you-need' }, { name: 'have-ready' }];
  return [...things, { name: 'how-to-interrupt' }];
}

/** What is said before the first word of a first workout, until something of it was heard. */
function thingsBefore({ progress: { person, underWay } }: Turn, { plan, place }: Starting): readonly Line[] {
  const isUnheard =
    underWay !== undefined && [underWay.place, place].every((each) => isSamePlace(each, beginningOf(0)));
  return person.history.begun === 1 && isUnheard ? firstTime(plan) : [];
}
