import { modelOf, readSource } from '../interaction-models/model.ts';

export const MODEL_FILE = 'interaction-models/en-US.json';

/** The text of that file. @throws PatternError for phrases with a fault. */
export function modelText(): string {
  const { model, phrases } = readSource();
  return `${JSON.stringify(modelOf(model, phrases), null, 2)}\n`;
}
