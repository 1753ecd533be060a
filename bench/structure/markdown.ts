/** A list in Markdown under its title and the number of items: `Cycles: none`. */
export function listOf(title: string, items: readonly string[]): string {
  return `${title}: ${items.length === 0 ? 'none' : items.length}\n${items.map((item) => `\n- ${item}`).join('')}`.trim();
}

/** A table in Markdown, all columns but the first to the right: `table(['folder', 'files'], [['lambda', 3]])`. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** The middle one of numbers, or what lies between the middle two: `2.5` for 1, 2, 3 and 4. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** All numbers together: `0` for none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
