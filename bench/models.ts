import { writeFileSync } from 'node:fs';
import { pathOf } from './generated.ts';
import { MODEL_FILE, modelText } from './interaction-model.ts';

/** A part of `npm run update`, before the build: the interaction model, made from its source. */

writeFileSync(pathOf(MODEL_FILE), modelText());
