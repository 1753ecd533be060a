import { writeFileSync } from 'node:fs';
import { MODEL_FILE, modelText } from '../interaction-models/model.ts';
import { pathOf } from './generated.ts';

/** A part of `npm run update`, before the build: the interaction model, made from its source. */

writeFileSync(pathOf(MODEL_FILE), modelText());
