import type { PackageFault } from './faults.ts';
import { repeatedIn, within } from './faults.ts';
import type { LanguageModel, SlotType } from './interaction-model.ts';
import { asHeard, isBuiltIn, isName, NAME_ALLOWED } from './interaction-model.ts';
import { loneLetterFaults } from './sample-rules.ts';

/** https://developer.amazon.com/docs/custom-skills/create-the-interaction-model-for-your-skill.html#limits */
const LONGEST_VALUE = 140;

/** The rules for the skill's own slot types. */
export function slotTypeFaults({ types = [] }: LanguageModel): readonly PackageFault[] {
  const names = types.map(({ name }) => name);
  return [
    ...repeatedIn(names).map((name) => ({ thing: name, got: 'a second type of this name', allowed: 'one' })),
    ...types.flatMap((type) => within(type.name, faultsOf(type))),
  ];
}

function faultsOf({ name, values }: SlotType): readonly PackageFault[] {
  const said = values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms]);
  const ids = values.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return [
    ...(isBuiltIn(name) || isName(name) ? [] : [{ thing: '', got: `the name "${name}"`, allowed: NAME_ALLOWED }]),
    ...(values.length === 0 ? [{ thing: '', got: 'no values', allowed: 'one or more' }] : []),
    ...said.flatMap((words) => within(`the value "${shortened(words)}"`, wordFaults(words))),
    ...repeatedIn(said.map(asHeard)).map((words) => ({
      thing: `the value "${words}"`,
      got: 'it twice, as values or synonyms',
      allowed: 'once, so that it means one thing',
    })),
    ...repeatedIn(ids).map((id) => ({ thing: `the id "${id}"`, got: 'a second value of this id', allowed: 'one' })),
  ];
}

function wordFaults(words: string): readonly PackageFault[] {
  if (words.trim() === '') return [{ thing: '', got: 'nothing to say', allowed: 'words' }];
  if (words.length <= LONGEST_VALUE) return loneLetterFaults(words);
  return [{ thing: '', got: `${words.length} characters`, allowed: `${LONGEST_VALUE} or fewer` }];
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}...` : words;
}
