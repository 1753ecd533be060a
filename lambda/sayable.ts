import * as v from 'valibot';
import type { Catalog } from './workout/catalog/catalog.ts';
import type { Fault } from './workout/catalog/fault.ts';

const type = v.object({ name: v.string(), values: v.array(v.object({ id: v.optional(v.string()) })) });

const model = v.object({
  interactionModel: v.object({ languageModel: v.object({ types: v.optional(v.array(type), []) }) }),
});

/** Where the values of a type come from: the model is made of them. */
const SOURCES = {
  EXERCISE: 'its "called" in words/en, and npm run update',
  WORKOUT: 'a list in workouts of words/en/slots.json, and npm run update',
  BODY: 'its value in interaction-models/source/model.json, and npm run update',
  CONDITION: 'its value in interaction-models/source/model.json, and npm run update',
} as const;

/** A fault for all that has an id in the content and no value in an interaction model: it could not be asked for. */
export function unsayable(catalog: Catalog, text: string): readonly Fault[] {
  const { types } = v.parse(model, JSON.parse(text)).interactionModel.languageModel;
  const without = (
    typeName: keyof typeof SOURCES,
    all: object,
    placeOf: (id: string) => Pick<Fault, 'file' | 'path'>,
  ): readonly Fault[] => {
    const said = types.find(({ name }) => name === typeName)?.values.map(({ id }) => id) ?? [];
    const missing = Object.keys(all).filter((id) => !said.includes(id));
    return missing.map((id) => ({
      ...placeOf(id),
      got: `no value "${id}" in the type ${typeName} of the interaction model`,
      allowed: `one, from ${SOURCES[typeName]}`,
    }));
  };
  return [
    ...without('EXERCISE', catalog.exercises, (id) => ({ file: `exercises/${id}.json`, path: '' })),
    ...without('WORKOUT', catalog.workouts, (id) => ({ file: `workouts/${id}.json`, path: '' })),
    ...without('CONDITION', catalog.conditions, (id) => ({ file: 'conditions.json', path: id })),
    ...without('BODY', catalog.bodyParts, (id) => ({ file: 'body-parts.json', path: id })),
  ];
}
