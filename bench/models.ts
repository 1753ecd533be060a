import { writeFileSync } from 'node:fs';
import { LOCALES } from '../interaction-models/locales.ts';
import { modelFile, modelText } from '../interaction-models/model.ts';
import { pathOf } from './pages.ts';

/** A part of `npm run update`, before the build: the interaction model of each locale, made from their source. */

for (const locale of LOCALES) writeFileSync(pathOf(modelFile(locale)), modelText(locale));
