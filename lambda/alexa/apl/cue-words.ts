import { insert } from '../../narration/template.ts';
import { cueWords } from '../../narration/wording.ts';
import type { Words } from '../../narration/words.ts';
import { isInBreath } from '../../workout/cadence.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import { exerciseCalled } from '../../workout/catalog/catalog.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { own } from '../../workout/own.ts';
import type { Plan } from '../../workout/plan/plan.ts';
import type { AboutPhase, Cue } from '../../workout/timeline/cue.ts';
import type { Told } from './told.ts';
import { NOTHING, nameOf, ofCount } from './told.ts';

/** What cues are told from. */
interface Telling {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly plan?: Plan;
}

/** What is told of a cue. @param said its words as they are spoken. */
export function cueTold(telling: Telling, cue: Cue, said: string): Told {
  const { words, catalog } = telling;
  const { about } = cue;
  const name = nameAt(telling, cue);
  const told = { ...NOTHING, head: name, caption: said };
  switch (about.kind) {
    case 'title':
      return { ...told, state: 'look', head: numberTold(telling, about), title: name, caption: '' };
    case 'phase':
      return phaseTold(words, about, cue.body.isResting);
    case 'step':
      if (isExplanation(catalog, about)) return { ...told, state: 'look' };
      return { ...told, state: cue.place.at === 'done' ? 'rest' : 'ready', caption: briefly(words, cue) };
    case 'way':
      return { ...told, state: 'ready', caption: briefly(words, cue) };
    case 'from-repetition':
      return { ...told, state: 'ready' };
    case 'set-done':
      return { ...told, state: 'rest' };
  }
}

/** A rest between two repetitions belongs to neither: it has no number. */
function phaseTold(words: Words, { of, phase, words: key, repetition, dose }: AboutPhase, isResting: boolean): Told {
  const { screen } = words;
  const name = nameOf(words, of);
  const counted = { number: String(repetition), of: insert(screen['of-dose'], { dose: String(dose) }) };
  return {
    ...NOTHING,
    state: 'set',
    head: name,
    caption: own(own(screen.captions, of) ?? {}, key) ?? '',
    breathing: isInBreath(phase) ? 'in' : 'out',
    ...(!isResting && counted),
  };
}

/** The name of what a cue belongs to. */
export function nameAt({ words, plan }: Telling, { about, place }: Cue): string {
  const entry = plan?.entries[place.entry];
  const of = 'of' in about ? about.of : entry && teachingId(entry);
  return of === undefined ? words.screen.skill : nameOf(words, of);
}

/** Which exercise it is, out of how many; the warm-up and the cool-down are not counted. */
function numberTold({ words, catalog }: Telling, about: Extract<Cue['about'], { kind: 'title' }>): string {
  return exerciseCalled(catalog, about.of) ? ofCount(words, about) : '';
}

function isExplanation(catalog: Catalog, { of, words }: Extract<Cue['about'], { kind: 'step' }>): boolean {
  const exercise = exerciseCalled(catalog, of);
  return exercise !== undefined && [...exercise.overview, ...exercise.explanation].some((step) => step.words === words);
}

function briefly(words: Words, cue: Cue): string {
  return cueWords(words, { ...cue, guidance: 'brief' });
}
