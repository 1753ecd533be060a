import { parseArgs } from 'node:util';
import { readModel } from '../simulator/read-model.ts';
import { heardBy } from './understanding/heard.ts';
import { listNames, readList } from './understanding/said.ts';
import type { HeardList } from './understanding/tables.ts';
import { missedLines, momentTable, summaryTable, wordTable } from './understanding/tables.ts';

/**
 * `npm run bench:understanding`: how much of what people say is understood, by list, by moment and by word; with `-- --all`
 * each phrase that was missed. By the simulator's literal matching: never Alexa's accuracy.
 */

try {
  const { all = false } = parseArgs({ options: { all: { type: 'boolean' } } }).values;
  console.log(report(heardLists(), all));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}; allowed: npm run bench:understanding -- --all`);
  process.exitCode = 1;
}

function heardLists(): readonly HeardList[] {
  const model = readModel();
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
