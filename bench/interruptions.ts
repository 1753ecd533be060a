import type { DeviceName, Measured, Way } from '../test/support/interruptions.ts';

/** The devices that are shown: the others are no worse. */
const COLUMNS: readonly DeviceName[] = ['as planned', '0.3 s a cue slower, late', '0.75 s a cue slower, late'];

/** As a table in Markdown: by how many repetitions the place was off, in the mean, and the worst on each side. */
export function interruptionsTable(measured: readonly Measured[]): string {
  const ways = [...new Set(measured.map(({ way }) => way))];
  const cell = (way: Way, name: DeviceName) => {
    const found = measured.find((each) => each.way === way && each.device === name);
    return found ? `${signed(found.mean)} (${found.mostBehind} behind, ${found.mostAhead} ahead)` : '';
  };
  return [
    `| somebody ... | ${COLUMNS.join(' | ')} |`,
    `|---|${COLUMNS.map(() => '---').join('|')}|`,
    ...ways.map((way) => `| ${way} | ${COLUMNS.map((name) => cell(way, name)).join(' | ')} |`),
  ].join('\n');
}

function signed(mean: number): string {
  const rounded = mean.toFixed(1).replace('-0.0', '0.0');
  return mean > 0 && rounded !== '0.0' ? `+${rounded}` : rounded;
}
