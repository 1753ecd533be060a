import type { Nearness } from '../../simulator/as-itself.ts';
import type { Neared } from './as-itself.ts';
import { asItself, heldOut, isLedAway, toTheLetter } from './as-itself.ts';
import type { Heard } from './heard.ts';
import { wordFor } from './said.ts';

/** A list as a model hears it, and as it would without dropping "um", "please" and "okay". */
export interface HeardList {
  readonly name: string;
  readonly heard: readonly Heard[];
  readonly withFillers: readonly Heard[];
}

/** A row for each list; what dropping fillers adds is the difference to the last column. */
export function summaryTable(lists: readonly HeardList[]): string {
  return table(
    [
      'list',
      'said',
      'understood',
      'taken for something else',
      'of these the same word',
      'understood with the fillers left in',
    ],
    lists.map(({ name, heard, withFillers }) => [
      name,
      String(heard.length),
      share(heard, 'right'),
      share(heard, 'wrong'),
      String(heard.filter(isSameWord).length),
      share(withFillers, 'right'),
    ]),
  );
}

export function momentTable(lists: readonly HeardList[]): string {
  const moments = distinct(lists.flatMap(({ heard }) => heard.map(({ moment }) => moment)));
  const rows = moments.map((moment) => [moment, ...lists.map(({ heard }) => inShort(heard, by(moment, momentOf)))]);
  return table(['moment', ...names(lists)], rows);
}

/** A row for each word of which something was missed, those with the most first; the others are named under it. */
export function wordTable(lists: readonly HeardList[]): string {
  const all = lists.flatMap(({ heard }) => heard);
  const missed = (word: string) => all.filter((each) => wordOf(each) === word && each.comes !== 'right');
  const words = distinct(all.map(wordOf)).sort((one, other) => missed(other).length - missed(one).length);
  const rows = words
    .filter((word) => missed(word).length > 0)
    .map((word) => [
      word,
      ...lists.map(({ heard }) => inShort(heard, by(word, wordOf))),
      counted(missed(word).flatMap(({ comes, as }) => (comes === 'wrong' ? as : []))),
    ]);
  const whole = words.filter((word) => missed(word).length === 0);
  return `${table(['word', ...names(lists), 'taken for'], rows)}\n\nAll of it understood: ${whole.join(', ')}.`;
}

/** A list, and the phrases nearest to what it says. */
export interface NearedList {
  readonly name: string;
  readonly neared: readonly Neared[];
}

/** A row for each list: how much more a page understands as itself, by the words that are meant. */
export function asItselfTable(lists: readonly NearedList[]): string {
  return table(
    ['list', 'said', 'understood to the letter', 'as itself', 'else to the letter', 'else as itself'],
    lists.map(({ name, neared }) => {
      const shares = (['right', 'wrong'] as const).flatMap((comes) => [
        shareOf(neared, (each) => toTheLetter(each) === comes),
        shareOf(neared, (each) => asItself(each) === comes),
      ]);
      return [name, String(neared.length), ...shares];
    }),
  );
}

/** Every nearness that was tried: what would come of each phrase, if the model did not have that very one. */
export function nearnessTable(lists: readonly NearedList[], tried: readonly Nearness[]): string {
  const all = lists.flatMap(({ neared }) => neared);
  const head = ['like enough', 'more like', 'said', 'understood', 'taken for something else', 'led away from trouble'];
  return table(
    head,
    tried.map((nearness) => [
      nearness.likeEnough.toFixed(2),
      nearness.moreLike.toFixed(2),
      String(all.length),
      shareOf(all, (each) => heldOut(each, nearness) === 'right'),
      shareOf(all, (each) => heldOut(each, nearness) === 'wrong'),
      String(all.filter((each) => isLedAway(each, nearness)).length),
    ]),
  );
}

/** Each phrase that was not understood, and what it was taken for. */
export function missedLines({ heard }: HeardList): readonly string[] {
  return heard
    .filter(({ comes }) => comes !== 'right')
    .map(({ comes, as, said, moment, means }) => {
      return `${comes === 'wrong' ? as : '-'}: "${said}" (${moment}) is ${means.join(' or ')}`;
    });
}

/** "No" taken for "NotNow" is another intent, and answered alike. */
function isSameWord({ comes, as, means }: Heard): boolean {
  const word = wordFor(as);
  return comes === 'wrong' && word !== undefined && means.some((each) => wordFor(each) === word);
}

const momentOf = ({ moment }: Heard) => moment;

/** The word that a phrase was rightly understood as; of one that was not, the first that it may mean. */
function wordOf({ comes, as, means: [first = ''] }: Heard): string {
  const intent = comes === 'right' ? as : first;
  return wordFor(intent) ?? intent;
}

function by(key: string, keyOf: (heard: Heard) => string): (heard: Heard) => boolean {
  return (heard) => keyOf(heard) === key;
}

/** As in "34 of 79, 7 else": understood, and taken for something else. */
function inShort(heard: readonly Heard[], belongs: (heard: Heard) => boolean): string {
  const these = heard.filter(belongs);
  if (these.length === 0) return '';
  const wrong = count(these, 'wrong');
  return `${count(these, 'right')} of ${these.length}${wrong > 0 ? `, ${wrong} else` : ''}`;
}

function share(heard: readonly Heard[], comes: Heard['comes']): string {
  const part = heard.length === 0 ? 0 : count(heard, comes) / heard.length;
  return `${count(heard, comes)} (${(part * 100).toFixed(0)} %)`;
}

/** To a tenth of a percent: what is allowed is two. */
function shareOf(neared: readonly Neared[], isOne: (each: Neared) => boolean): string {
  const ones = neared.filter(isOne).length;
  return `${ones} (${((100 * ones) / Math.max(1, neared.length)).toFixed(1)} %)`;
}

function count(heard: readonly Heard[], comes: Heard['comes']): number {
  return heard.filter((each) => each.comes === comes).length;
}

/** As in "NotNow 3, Next". */
function counted(names: readonly string[]): string {
  const counts = distinct(names).map((name) => [name, names.filter((each) => each === name).length] as const);
  return counts.map(([name, times]) => (times > 1 ? `${name} ${times}` : name)).join(', ');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function names(lists: readonly HeardList[]): readonly string[] {
  return lists.map(({ name }) => name);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map((_, column) => (column === 0 ? '---|' : '--:|')).join('')}`, ...rows.map(line)].join(
    '\n',
  );
}
