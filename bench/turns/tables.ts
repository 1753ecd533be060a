import { sum, table } from '../structure/markdown.ts';
import type { Contender, ContenderName } from './contender.ts';
import type { Cost } from './cost.ts';
import type { IntentCost } from './intent-cost.ts';
import type { Profile } from './profile.ts';

/** What a turn costs, as tables in Markdown. */

type Costs = Readonly<Record<ContenderName, Cost>>;

/** What is wanted of ours, as a share of another. */
const AIMS: readonly {
  readonly of: string;
  readonly than: Exclude<ContenderName, 'ours'>;
  readonly is: 'start' | 'firstTurn' | 'warm50';
  readonly most: number;
}[] = [
  { of: 'start, of the minimum', than: 'minimal', is: 'start', most: 0.9 },
  { of: 'start, of the official', than: 'official', is: 'start', most: 0.25 },
  { of: 'first turn, of the minimum', than: 'minimal', is: 'firstTurn', most: 1.2 },
  { of: 'warm turn, of the minimum', than: 'minimal', is: 'warm50', most: 1.1 },
];

/** How many of the dearest intents are told. */
const DEAREST = 12;

/** Less than this of a profile is not told, in milliseconds. */
const LEAST = 0.5;

export function costTable(contenders: Readonly<Record<ContenderName, Contender>>, costs: Costs, turns: number): string {
  const rows = (Object.keys(contenders) as ContenderName[]).map((name) => {
    const { start, firstTurn, warm50, warm99, peak, usage } = costs[name];
    const { name: called, bytes } = contenders[name];
    const calls = sum(Object.values(usage.calls));
    const units = sum(Object.values(usage.units));
    return [
      called,
      `${Math.round(bytes / 1024)} KiB`,
      ...[start, firstTurn, warm50, warm99].map((ms) => ms.toFixed(1)),
      `${Math.round(peak / 1024)} MiB`,
      ...[calls / turns, calls, units / turns, units].map((each) => String(Math.round(each * 10) / 10)),
    ];
  });
  const head = ['', 'code', 'start', 'first turn', 'warm turn, p50', 'p99', 'memory'];
  return table([...head, 'calls a turn', 'a workout', 'units a turn', 'a workout'], rows);
}

export function aimTable(costs: Readonly<Record<string, Costs>>): string {
  const nodes = Object.keys(costs);
  const rows = AIMS.map(({ of, than, is, most }) => {
    const shares = Object.values(costs).map(({ ours, [than]: other }) => (ours[is] / other[is]).toFixed(2));
    return [of, `at most ${most}`, ...shares];
  });
  return table(['this skill', 'wanted', ...nodes.map((node) => `Node ${node}`)], rows);
}

/** Calls of the database in a workout, by operation. */
export function usageLine({ ours, minimal }: Costs, turns: number): string {
  const told = ({ usage: { calls, units } }: Cost) =>
    Object.entries(calls)
      .map(([name, count]) => `${count} ${name} (${units[name]} units)`)
      .join(', ');
  return `A workout of ${turns} turns: this skill ${told(ours)}; the minimum ${told(minimal)}.`;
}

export function intentTable(costs: readonly IntentCost[]): string {
  const next = costs.find(({ intent }) => intent === 'AMAZON.NextIntent')?.median ?? Number.NaN;
  const rows = costs
    .slice(0, DEAREST)
    .map(({ intent, sentences, median }) => [intent, sentences, median.toFixed(1), (median / next).toFixed(2)]);
  return table(['intent', 'sentences', 'median, ms', 'of "next"'], rows);
}

/** Two profiles of the same skill: its start alone, and its first turn without that. */
export function profileTable(start: Profile, withTurn: Profile): string {
  const workers = [...new Set([...start.keys(), ...withTurn.keys()])].map((name) => {
    const atStart = start.get(name) ?? 0;
    return { name, atStart, inTurn: Math.max(0, (withTurn.get(name) ?? 0) - atStart) };
  });
  const rows = workers
    .filter(({ atStart, inTurn }) => Math.max(atStart, inTurn) >= LEAST)
    .sort((one, other) => other.atStart + other.inTurn - one.atStart - one.inTurn)
    .map(({ name, atStart, inTurn }) => [name, atStart.toFixed(1), inTurn.toFixed(1)]);
  return table(['at work', 'start, ms', 'first turn, ms'], rows);
}
