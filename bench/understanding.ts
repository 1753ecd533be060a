import { parseArgs } from 'node:util';
import { readModel } from '../simulator/read-model.ts';
import { nearedBy } from './understanding/as-itself.ts';
import { heardBy } from './understanding/heard.ts';
import { listNames, readList } from './understanding/said.ts';
import type { HeardList, NearedList } from './understanding/tables.ts';
import {
  asItselfTable,
  missedLines,
  momentTable,
  nearnessTable,
  summaryTable,
  wordTable,
} from './understanding/tables.ts';

/**
 * `npm run bench:understanding`: how much of what people say is understood, by list, by moment and by word; with `-- --all`
 * each phrase that was missed. By the simulator's literal matching: never Alexa's accuracy. Then how much more a page
 * understands as itself, and by how near a phrase has to be.
 */

/** Nothing is set by these: they tell what the others have come to. */
const NEVER_TUNED_TO = ['second'];

const TRIED = [0.05, 0.1].flatMap((moreLike) =>
  [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((likeEnough) => ({ likeEnough, moreLike })),
);

const model = readModel();

try {
  const { all = false } = parseArgs({ options: { all: { type: 'boolean' } } }).values;
  const lists = heardLists();
  console.log(report(lists, all));
  console.log(reportAsItself(lists));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}; allowed: npm run bench:understanding -- --all`);
  process.exitCode = 1;
}

function heardLists(): readonly HeardList[] {
  return listNames().map((name) => {
    const list = readList(name);
    const withFillers = heardBy(model, list, { dropsFillers: false });
    return { name, heard: heardBy(model, list), withFillers };
  });
}

function report(lists: readonly HeardList[], tellsAll: boolean): string {
  const tables = [summaryTable, momentTable, wordTable].map((tableOf) => tableOf(lists));
  const missed = lists.map((list) => [`${list.name}, missed:`, ...missedLines(list)].join('\n'));
  return [
    'By the simulator\'s literal matching, never Alexa\'s accuracy. "else" is what was taken for something else.',
    ...tables,
    ...(tellsAll ? missed : []),
  ].join('\n\n');
}

function reportAsItself(lists: readonly HeardList[]): string {
  const neared = lists.map(({ name, heard }): NearedList => ({ name, neared: nearedBy(model, heard) }));
  const tuned = neared.filter(({ name }) => !NEVER_TUNED_TO.includes(name));
  return [
    '\nAs itself: what fits no phrase goes to the nearest one. What stands for the same word is right here.',
    asItselfTable(neared),
    `Each phrase as if the model did not have that very one, by how near another has to be (without ${NEVER_TUNED_TO.join()}):`,
    nearnessTable(tuned, TRIED),
  ].join('\n\n');
}
