import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../simulator/door.ts';
import type { HeardModel } from '../simulator/heard-model.ts';
import { understand } from '../simulator/understand.ts';
import { pathOf } from './generated.ts';

/**
 * `npm run bench:understanding`: how much of what people say is understood, by the moment at which they say it. By the
 * simulator's literal matching, which drops "um", "please" and "okay": never Alexa's accuracy.
 */

/** What is said, and every intent that is right for it. */
interface Said {
  readonly said: string;
  readonly means: readonly string[];
}

type SaidList = Readonly<Record<string, readonly Said[]>>;

/** What came of words: understood, taken for something else, or understood as nothing. */
interface Heard extends Said {
  readonly moment: string;
  readonly as: string;
  readonly comes: 'right' | 'wrong' | 'nothing';
}

/** The lists: the one that was given, and one that was written without looking at the model, and is never tuned to. */
const LISTS = ['given', 'second'] as const;

export function readList(name: (typeof LISTS)[number]): SaidList {
  return JSON.parse(readFileSync(join(pathOf('test/said'), `${name}.json`), 'utf8'));
}

/** Each entry of a list, heard by a model. */
export function heardBy(model: HeardModel, list: SaidList): readonly Heard[] {
  return Object.entries(list).flatMap(([moment, entries]) => entries.map((each) => heard(model, moment, each)));
}

function heard(model: HeardModel, moment: string, { said, means }: Said): Heard {
  const understood = understand(model, said);
  const intent = understood.kind === 'intent' ? understood.intent : understood.kind;
  const as = intent.replace(/^AMAZON\./, '').replace(/Intent$/, '');
  return { said, means, moment, as, comes: comesOf(as, means) };
}

function comesOf(as: string, means: readonly string[]): Heard['comes'] {
  if (means.includes(as)) return 'right';
  return as === 'Fallback' ? 'nothing' : 'wrong';
}

/** A row for each moment, and one for all. */
function understandingTable(all: readonly Heard[]): string {
  const moments = [...new Set(all.map(({ moment }) => moment))];
  const rows = moments.map((moment) =>
    rowOf(
      moment,
      all.filter((each) => each.moment === moment),
    ),
  );
  return [
    '| moment | said | understood | taken for something else |',
    '|---|--:|--:|--:|',
    ...rows,
    rowOf('all', all),
  ].join('\n');
}

function rowOf(moment: string, all: readonly Heard[]): string {
  const share = (comes: Heard['comes']) => {
    const count = all.filter((each) => each.comes === comes).length;
    return `${count} (${((count / all.length) * 100).toFixed(0)} %)`;
  };
  return `| ${moment} | ${all.length} | ${share('right')} | ${share('wrong')} |`;
}

if (process.argv[1] === import.meta.filename) {
  const model = readModel();
  for (const name of LISTS) {
    const all = heardBy(model, readList(name));
    console.log(`\n${name}\n\n${understandingTable(all)}\n`);
    for (const { moment, said, means, as, comes } of all) {
      if (comes !== 'right')
        console.log(`${comes === 'wrong' ? as : '-'}: "${said}" (${moment}) is ${means.join(' or ')}`);
    }
  }
}
