import * as v from 'valibot';
import type { Catalog } from './workout/catalog/catalog.ts';
import type { Fault } from './workout/catalog/fault.ts';

const type = v.object({ name: v.string(), values: v.array(v.object({ id: v.optional(v.string()) })) });

const model = v.object({
  interactionModel: v.object({ languageModel: v.object({ types: v.optional(v.array(type), []) }) }),
});

/** Where a value belongs: the models are made from it. */
const SOURCE = 'interaction-models/source/model.json';

/** A fault for all that has an id in the content and no value in an interaction model: it could not be asked for. */
export function unsayable(catalog: Catalog, text: string): readonly Fault[] {
  const { types } = v.parse(model, JSON.parse(text)).interactionModel.languageModel;
  const without = (
    typeName: string,
    all: object,
    placeOf: (id: string) => Pick<Fault, 'file' | 'path'>,
  ): readonly Fault[] => {
    const said = types.find(({ name }) => name === typeName)?.values.map(({ id }) => id) ?? [];
    const missing = Object.keys(all).filter((id) => !said.includes(id));
    return missing.map((id) => ({
      ...placeOf(id),
      got: `no value "${id}" in the type ${typeName} of ${SOURCE}`,
      allowed: 'one, with what people call it',
    }));
  };
  return [
    ...without('EXERCISE', catalog.exercises, (id) => ({ file: `exercises/${id}.json`, path: '' })),
    ...without('WORKOUT', catalog.workouts, (id) => ({ file: `workouts/${id}.json`, path: '' })),
    ...without('BODY', catalog.bodyParts, (id) => ({ file: 'body-parts.json', path: id })),
  ];
}
