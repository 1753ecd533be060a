import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Launch } from './process.ts';
import { startProcess } from './process.ts';
import type { Recording } from './recording.ts';
import { householdOf } from './recording.ts';

/** Where the processor's time goes, by what is at work: "@smithy/core", "lambda/narration", "Node". */
export type Profile = ReadonlyMap<string, Milliseconds>;

/** A profile as V8 writes it; times in microseconds. */
interface Written {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const PROCESSES = 10;

/** What V8 calls its own work, as `(garbage collector)`. */
const OF_THE_ENGINE = ['(program)', '(garbage collector)', '(idle)'];

/** The mean over fresh processes, each for so many turns of a workout: 0 of them is the start alone. */
export async function profileOf(launch: Launch, map: string, workout: Recording, turns: number): Promise<Profile> {
  const source = new SourceMap(JSON.parse(map));
  const all = new Map<string, Milliseconds>();
  for (let round = 0; round < PROCESSES; round++) {
    const household = `${launch.node} profile ${turns} ${round}`;
    const { nodes, samples, timeDeltas } = await written(launch, householdOf(workout.slice(0, turns), household));
    const works = new Map(nodes.map(({ id, callFrame }) => [id, workerOf(callFrame, launch.bundle, source)]));
    for (const [index, sample] of samples.entries()) {
      const work = works.get(sample) ?? '';
      all.set(work, (all.get(work) ?? 0) + (timeDeltas[index] ?? 0) / 1000 / PROCESSES);
    }
  }
  return all;
}

async function written(launch: Launch, turns: Recording): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const options = ['--cpu-prof', '--cpu-prof-interval=100', `--cpu-prof-dir=${folder}`];
  const process = await startProcess({ ...launch, options });
  for (const envelope of turns) await process.invoke(envelope);
  await process.end();
  const [file = ''] = readdirSync(folder);
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });
  return profile;
}

/** Who is at work in a frame. @param bundle the file whose parts are told apart. */
function workerOf(
  { functionName, url, lineNumber, columnNumber }: Written['nodes'][number]['callFrame'],
  bundle: string,
  source: SourceMap,
): string {
  if (OF_THE_ENGINE.includes(functionName)) return functionName;
  if (!url.endsWith(bundle)) return 'Node';
  const entry = source.findEntry(lineNumber, columnNumber);
  return 'originalSource' in entry ? packageOf(entry.originalSource) : 'the bundle itself';
}

/** The package or the room that a source belongs to. */
function packageOf(source: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  const [, room] = /(lambda\/[^/.]+)(?:\/[^/]+)*$/.exec(source) ?? [];
  return name ?? room ?? 'the bundle itself';
}
