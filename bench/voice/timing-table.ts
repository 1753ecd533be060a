import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Judgement, Timing } from './timing.ts';

/** What was measured, as the documents have it. */

/** The exact clock, and after it a table for each voice. */
export function timingTables(exact: Timing, judgements: readonly Judgement[]): string {
  const clock = `Our APL for Audio is off by ${ms(exact.max)} at most, over the part that it covers: reckoned from its documents, not heard.`;
  return [clock, ...judgements.map(tableOf)].join('\n\n');
}

/** The table of one voice, under its name. */
export function tableOf({ voice, heldOut, timings }: Judgement): string {
  const sizes = heldOut.map(({ error }) => Math.abs(error));
  const mean = sizes.reduce((sum, each) => sum + each, 0) / sizes.length;
  return [
    `**${voice}**; cues held out of its calibration are off by ${ms(mean)} in the mean, ${ms(Math.max(...sizes))} at worst:`,
    '',
    '| way to wait | a phase is off by, mean | 95 % | worst | drift in 100 s, mean | worst |',
    '|---|--:|--:|--:|--:|--:|',
    ...timings.map(rowOf),
  ].join('\n');
}

function rowOf({ way, mean, p95, max, drift, worstDrift }: Timing): string {
  return `| ${way} | ${[mean, p95, max, drift, worstDrift].map(ms).join(' | ')} |`;
}

function ms(value: Milliseconds): string {
  return `${Math.round(value).toLocaleString('en-US')} ms`;
}
