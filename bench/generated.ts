import { LOCALES } from '../interaction-models/locales.ts';
import { modelFile, modelText } from '../interaction-models/model.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { breathPicture } from './breath-picture.ts';
import { lengthsTable } from './lengths.ts';
import { withSections } from './pages.ts';
import { poseSheets } from './poses/sheets.ts';
import { measureResponses, responsesTable } from './responses.ts';
import { reviewPage } from './review/page.ts';
import { schemaFiles } from './schemas.ts';
import { comingBack, touchedTranscript, transcript } from './transcript.ts';

/** The minutes that the documents show. */
const SHOWN = [4, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40];

/** What a script makes quickly, by the file that it stands in: transcripts, figures and the pictures. */
export async function generated(): Promise<Readonly<Record<string, string>>> {
  const told = await transcript();
  const content = parseContent(readContent(), pronounce);
  return {
    'README.md': withSections('README.md', { transcript: asText(comingBack(told)) }),
    'docs/simulator.md': withSections('docs/simulator.md', {
      transcript: asText(told),
      touched: asText(await touchedTranscript()),
      responses: responsesTable(await measureResponses()),
    }),
    'docs/what-you-can-say.md': withSections('docs/what-you-can-say.md', { lengths: lengthsTable(content, SHOWN) }),
    'docs/breath.svg': breathPicture(),
    ...poseSheets(),
    ...schemaFiles(),
    'docs/for-review.md': reviewPage(),
    ...Object.fromEntries(LOCALES.map((locale) => [modelFile(locale), modelText(locale)])),
  };
}

function asText(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}
