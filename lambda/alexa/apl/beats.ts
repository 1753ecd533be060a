import type { Narrated } from '../../narration/narrate.ts';
import type { NarratedSentence } from '../../narration/sentence.ts';
import { isInBreath } from '../../workout/cadence.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { Cue } from '../../workout/timeline/cue.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import type { Beat } from './beat.ts';
import { captionBeats, stageBeats } from './beat.ts';
import { cueTold } from './cue-words.ts';
import { endTold, leadTold, promptTold } from './sentence-words.ts';
import type { Showing } from './showing.ts';
import type { Stance } from './stance.ts';
import { explainedIn, stanceAtStart, stanceIn, stanceOf, standing } from './stance.ts';
import type { Told } from './told.ts';

/** What is shown for less time than this cannot be read. Ours. */
const SHORTEST_CAPTION: Milliseconds = 1_500;

/** A person who asked for quiet, as "wait" at a question, sees what leads on from it. Ours. */
const LONG_QUIET: Milliseconds = 40_000;

/** How full the figure's chest is outside of a breath that is told. Example: during "Lie on your back". Ours. */
const HALF_FULL = 0.5;

/** What is shown, one beat after the other, as long as the response lasts. */
export function beatsOf(showing: Showing): readonly Beat[] {
  const { sentences } = showing.narrated;
  let stance = stanceAtFirst(showing);
  return sentences.flatMap((sentence, index) => {
    const beats = sentence.cue
      ? cueBeats(showing, sentence, sentence.cue, stance)
      : captionBeats(sentenceBeat(showing, sentence, index, stance), sentence.speaks);
    stance = beats.at(-1)?.to ?? stance;
    return isSaidByScreen(showing.narrated, index) ? withVoice(beats, sentence.words) : beats;
  });
}

function isSaidByScreen({ goesOn, exactFrom }: Narrated, index: number): boolean {
  return goesOn === true && index >= exactFrom;
}

function withVoice([first, ...rest]: readonly Beat[], says: string): readonly Beat[] {
  return first ? [{ ...first, says }, ...rest] : [];
}

/** Before any cue: as the first one asks; without one as the body was left. */
function stanceAtFirst({ narrated, catalog, underWay }: Showing): Stance {
  const first = narrated.sentences.find(({ cue }) => cue)?.cue;
  if (first) return startOf(catalog, first, underWay);
  if (!underWay) return standing(catalog);
  const { plan, place, body } = underWay;
  return body.isResting ? stanceOf(catalog, body) : stanceAtStart(catalog, teachingId(entryAt(plan, place.entry)));
}

function startOf(catalog: Catalog, cue: Cue, underWay: UnderWay | undefined): Stance {
  if (cue.about.kind === 'phase') return stanceAtStart(catalog, cue.about.of);
  const entry = underWay?.plan.entries[cue.place.entry];
  return stanceIn(catalog, cue) ?? (entry ? stanceAtStart(catalog, teachingId(entry)) : stanceOf(catalog, cue.body));
}

function cueBeats(showing: Showing, sentence: NarratedSentence, cue: Cue, before: Stance): readonly Beat[] {
  const { words, catalog, underWay } = showing;
  const entry = entryIn(showing, cue.place.entry);
  const told = cueTold({ words, catalog, plan: underWay?.plan }, cue, sentence.words);
  const base = { ...told, at: sentence.at, lasts: lengthOf(sentence), entry };
  if (cue.about.kind === 'phase') {
    const [empty, full] = [0, 1];
    const breath = isInBreath(cue.about.phase) ? { from: empty, to: full } : { from: full, to: empty };
    return [{ ...base, from: before, to: stanceIn(catalog, cue) ?? before, breath }];
  }
  const explained = explainedIn(catalog, cue.about);
  const here = stanceIn(catalog, cue) ?? before;
  const still = { ...base, from: here, to: here, breath: { from: HALF_FULL, to: HALF_FULL } };
  return explained ? stageBeats(still, explained, sentence.speaks) : captionBeats(still, sentence.speaks);
}

/** A sentence that is no cue: it leads to what follows, asks, or says goodbye. */
function sentenceBeat(showing: Showing, sentence: NarratedSentence, index: number, before: Stance): Beat {
  const { narrated, catalog, ended, underWay } = showing;
  const following = narrated.sentences.slice(index + 1).find(({ cue }) => cue)?.cue;
  const told = sentenceTold(showing, sentence, index, following);
  const unshown = ended ? standing(catalog) : before;
  const here = told.shows === undefined ? unshown : stanceAtStart(catalog, told.shows);
  return {
    ...told,
    at: sentence.at,
    lasts: lengthOf(sentence),
    from: here,
    to: here,
    breath: { from: HALF_FULL, to: HALF_FULL },
    entry: entryIn(showing, following?.place.entry ?? lastEntry(narrated) ?? underWay?.place.entry),
  };
}

function sentenceTold(showing: Showing, sentence: NarratedSentence, index: number, following: Cue | undefined): Told {
  const { ended, narrated } = showing;
  const { words } = sentence;
  if (ended) return endTold(showing, ended, words);
  const isLast = index === narrated.sentences.length - 1;
  if (isLast && narrated.prompt) return promptTold(showing, narrated.prompt, words);
  const said = lengthOf(sentence) < SHORTEST_CAPTION ? '' : words;
  return leadTold(showing, following, { said, isLong: sentence.quiet > LONG_QUIET });
}

/** None without a workout: the way up of a person who has begun none is a place in no plan. */
function entryIn({ underWay, ended }: Showing, entry: number | undefined): number | undefined {
  return underWay || ended ? entry : undefined;
}

function lastEntry({ sentences }: Narrated): number | undefined {
  return sentences.findLast(({ cue }) => cue)?.cue?.place.entry;
}

function lengthOf({ speaks, quiet }: NarratedSentence): Milliseconds {
  return speaks + quiet;
}
