import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { meanOf } from './statistics.ts';
import type { VoiceTiming, WayTiming } from './timing.ts';

/** What was measured, as the documents have it. */

/** The sections of the page: one for the exact clock, and one for each voice, by the name of its engine: "timing flite". */
export function timingSections(exact: WayTiming, timings: readonly VoiceTiming[]): Readonly<Record<string, string>> {
  const clock = `Our APL for Audio is off by ${ms(exact.max)} at most, over the part that it covers: reckoned from its documents, not heard.`;
  const tables = timings.map((timing) => [`timing ${timing.engine}`, tableOf(timing)] as const);
  return { 'timing exact': clock, ...Object.fromEntries(tables) };
}

/** The table of one voice, under its name. */
function tableOf({ voice, heldOut, ways }: VoiceTiming): string {
  const sizes = heldOut.map(({ error }) => Math.abs(error));
  return [
    `**${voice}**; cues held out of its calibration are off by ${ms(meanOf(sizes))} in the mean, ${ms(Math.max(...sizes))} at worst:`,
    '',
    '| way to wait | a phase is off by, mean | 95 % | worst | drift in 100 s, mean | worst |',
    '|---|--:|--:|--:|--:|--:|',
    ...ways.map(rowOf),
  ].join('\n');
}

function rowOf({ way, mean, p95, max, drift, worstDrift }: WayTiming): string {
  return `| ${way} | ${[mean, p95, max, drift, worstDrift].map(ms).join(' | ')} |`;
}

function ms(value: Milliseconds): string {
  return `${Math.round(value).toLocaleString('en-US')} ms`;
}
