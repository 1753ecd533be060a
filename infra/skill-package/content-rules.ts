import type { PackageFault } from './faults.ts';
import type { InteractionModel } from './interaction-model.ts';

/** The ids of what the skill teaches, by the type of the interaction model that must have a value for each. */
export type Taught = Readonly<Record<'EXERCISE' | 'WORKOUT', readonly string[]>>;

/** A fault for every exercise and workout that has no value in the model: it could not be asked for. */
export function contentFaults({ interactionModel }: InteractionModel, taught: Taught): readonly PackageFault[] {
  const { types = [] } = interactionModel.languageModel;
  return Object.entries(taught).flatMap(([type, ids]) => {
    const said = types.find(({ name }) => name === type)?.values.map(({ id }) => id) ?? [];
    return ids
      .filter((id) => !said.includes(id))
      .map((id) => ({ thing: type, got: `no value "${id}"`, allowed: 'one, with what people call it' }));
  });
}
