import * as v from 'valibot';
import type { Catalog } from './workout/catalog/catalog.ts';
import type { Fault } from './workout/catalog/fault.ts';

const type = v.object({ name: v.string(), values: v.array(v.object({ id: v.optional(v.string()) })) });

const model = v.object({
  interactionModel: v.object({ languageModel: v.object({ types: v.optional(v.array(type), []) }) }),
});

/** A fault for every exercise and workout that has no word in an interaction model: it could not be asked for. */
export function unsayable({ exercises, workouts }: Catalog, modelFile: string, text: string): readonly Fault[] {
  const { types } = v.parse(model, JSON.parse(text)).interactionModel.languageModel;
  const without = (folder: string, ids: readonly string[], typeName: string): readonly Fault[] => {
    const said = types.find(({ name }) => name === typeName)?.values.map(({ id }) => id) ?? [];
    const missing = ids.filter((id) => !said.includes(id));
    return missing.map((id) => ({
      file: `${folder}/${id}.json`,
      path: '',
      got: `no value "${id}" in the type ${typeName} of ${modelFile}`,
      allowed: 'one, with what people call it',
    }));
  };
  return [
    ...without('exercises', Object.keys(exercises), 'EXERCISE'),
    ...without('workouts', Object.keys(workouts), 'WORKOUT'),
  ];
}
