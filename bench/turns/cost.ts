import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { median } from '../structure/markdown.ts';
import { percentileOf } from '../voice/statistics.ts';
import type { Contender, ContenderName } from './contender.ts';
import type { Usage } from './meter.ts';
import { startMeter } from './meter.ts';
import type { Launch } from './process.ts';
import { startProcess } from './process.ts';
import type { Recording } from './recording.ts';
import { householdOf } from './recording.ts';

/** What one skill costs on one Node: medians over fresh processes, and percentiles over all warm turns. */
export interface Cost {
  readonly start: Milliseconds;
  readonly firstTurn: Milliseconds;
  readonly warm50: Milliseconds;
  readonly warm99: Milliseconds;
  /** KiB. */
  readonly peak: number;
  /** Of a workout. */
  readonly usage: Usage;
}

/** Where processes run, and the database that they use. */
export interface Site {
  readonly node: string;
  readonly endpoint: string;
  readonly tableOf: (name: ContenderName) => string;
}

/** Fresh processes of each skill, one after the other, so that all meet the same moods of the computer. */
const PROCESSES = 15;

/** Workouts in each process; the first two make it warm. */
const WORKOUTS = 14;
const COLD_WORKOUTS = 2;

type Contenders = Readonly<Record<ContenderName, Contender>>;

interface Measured {
  readonly start: Milliseconds;
  readonly firstTurn: Milliseconds;
  readonly warm: readonly Milliseconds[];
  readonly peak: number;
}

export async function costsOf(
  contenders: Contenders,
  workout: Recording,
  site: Site,
): Promise<Readonly<Record<ContenderName, Cost>>> {
  const measured: Record<ContenderName, Measured[]> = { ours: [], minimal: [], official: [] };
  for (let round = 0; round < PROCESSES; round++) {
    for (const name of namesOf(contenders)) {
      measured[name].push(await inProcess(launchOf(contenders, name, site), workout, `${site.node} ${name} ${round}`));
    }
  }
  const cost = async (name: ContenderName) => ({
    ...summaryOf(measured[name]),
    usage: await usageOf(contenders, name, workout, site),
  });
  return { ours: await cost('ours'), minimal: await cost('minimal'), official: await cost('official') };
}

export function namesOf(contenders: Contenders): readonly ContenderName[] {
  return Object.keys(contenders) as ContenderName[];
}

export function launchOf(contenders: Contenders, name: ContenderName, { node, endpoint, tableOf }: Site): Launch {
  return { node, endpoint, bundle: contenders[name].bundle, table: tableOf(name) };
}

async function inProcess(launch: Launch, workout: Recording, household: string): Promise<Measured> {
  const process = await startProcess(launch);
  const turns: Milliseconds[] = [];
  for (let index = 0; index < WORKOUTS; index++) {
    for (const envelope of householdOf(workout, `${household} ${index}`))
      turns.push((await process.invoke(envelope)).ms);
  }
  const [firstTurn = 0] = turns;
  const warm = turns.slice(COLD_WORKOUTS * workout.length);
  return { start: process.start, firstTurn, warm, peak: await process.end() };
}

function summaryOf(all: readonly Measured[]): Omit<Cost, 'usage'> {
  const warm = all.flatMap((each) => each.warm);
  return {
    start: median(all.map(({ start }) => start)),
    firstTurn: median(all.map(({ firstTurn }) => firstTurn)),
    warm50: median(warm),
    warm99: percentileOf(warm, 0.99),
    peak: median(all.map(({ peak }) => peak)),
  };
}

/** What a workout costs the database, by its own count. */
async function usageOf(contenders: Contenders, name: ContenderName, workout: Recording, site: Site): Promise<Usage> {
  const meter = await startMeter(site.endpoint);
  const process = await startProcess({ ...launchOf(contenders, name, site), endpoint: meter.endpoint });
  for (const envelope of householdOf(workout, `${site.node} ${name} metered`)) await process.invoke(envelope);
  await process.end();
  await meter.stop();
  return meter.read();
}
