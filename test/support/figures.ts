import { parseFigures } from '../../lambda/alexa/figure/parse-figures.ts';
import { catalog } from './shipped.ts';
import { files } from './shipped-files.ts';

/** What screens draw of the content that ships. */
export const figures = parseFigures(files, catalog);
