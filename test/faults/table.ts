import { writeFileSync } from 'node:fs';
import { pathOf, withSections } from '../../bench/pages.ts';
import type { Verdict } from './judge.ts';

const PAGE = 'docs/reliability.md';

const COLUMNS = [
  'what goes wrong',
  'lives',
  'turns in which it did',
  'not answered in 7 s',
  'store had more than 1.5 s',
  'turns not saved',
  'lives behind in the end',
  'places lost',
  'places ahead',
  'counts doubled',
  'promises broken',
  "others' rows touched",
];

type Verdicts = ReadonlyMap<string, Verdict>;

/** Writes the tables of the page where `npm run update` asks for it; else nothing. */
export function keepTable(sections: { readonly database: Verdicts; readonly alexa: Verdicts }): void {
  if (!process.env.UPDATE_GOLDEN) return;
  const tables = { database: tableOf(sections.database), alexa: tableOf(sections.alexa) };
  writeFileSync(pathOf(PAGE), withSections(PAGE, tables));
}

function tableOf(verdicts: Verdicts): string {
  return [COLUMNS, COLUMNS.map(() => '---'), ...[...verdicts].map(rowOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function rowOf([name, told]: readonly [string, Verdict]): readonly string[] {
  const { lives, tried, late, overdue, unsaved, behind, lost, ahead, doubled, broken, touched } = told;
  const figures = [lives, tried, late, overdue, unsaved, behind, lost, ahead, doubled, broken, touched];
  return [name, ...figures.map(String)];
}
