import { inTheCat } from '../support/web/in-the-cat.ts';
import type { Visit } from '../support/web/visit.ts';
import { inBrowser, MOVES, visits } from '../support/web/visits.ts';

/** The cat in the page, in real time: when each half of a breath begins on the screen and in the captions, and how smoothly it is drawn. */

/** At the normal cadence, in milliseconds. */
const [INHALE, EXHALE] = [4000, 6000];

/** What is said, or shown, on the in-breath of the cat. */
const IN = /\bin\b|round your back/i;

/** On a busy computer the page is some repetitions further on when it is at its own speed again: enough are left. */
const LAST_BEFORE_THE_SET = 'Here we go';

/** In milliseconds: most of the set. */
const WATCHED = 34_000;

/** Wide, for a busy computer: what was measured is printed. */
const [LATE_AT_MOST, FRAMES_AT_LEAST] = [1000, 5];

interface Seen {
  readonly at: number;
  readonly words: string;
}

interface Onset {
  readonly at: number;
  readonly isIn: boolean;
}

/** Keeps what an element says from each moment on, as it is drawn, and when each frame is. */
function watching(element: string): string {
  return `
    window.seen = [];
    window.frames = [];
    const look = () => {
      window.frames.push(Date.now());
      const words = document.getElementById('${element}').textContent;
      if (words !== window.seen.at(-1)?.words) window.seen.push({ at: Date.now(), words });
      requestAnimationFrame(look);
    };
    look();
  `;
}

/** The beginning of each half of a breath; the first that was seen had begun before. */
function onsetsOf(seen: readonly Seen[]): readonly Onset[] {
  return seen.slice(1).map(({ at, words }) => ({ at, isIn: IN.test(words) }));
}

/** How late each onset was, against the one that was the earliest by the plan; the least first. */
function latenessOf(onsets: readonly Onset[]): readonly number[] {
  let planned = 0;
  const late = onsets.map(({ at, isIn }) => {
    const lateness = at - planned;
    planned += isIn ? INHALE : EXHALE;
    return lateness;
  });
  return late.map((each) => each - Math.min(...late)).sort((one, other) => one - other);
}

async function screenOf({ page }: Visit) {
  const frame = page.frames().find((each) => each.url().endsWith('device.html'));
  if (!frame) throw new Error('the page has no device');
  return frame;
}

inBrowser('the cat in the page', () => {
  const { visit } = visits();

  test('is shown and captioned in time with the breath, in real time', async () => {
    const person = await visit({ ...MOVES, drawsEveryFrame: true });
    await inTheCat(person, LAST_BEFORE_THE_SET);
    const frame = await screenOf(person);
    await Promise.all([person.page.evaluate(watching('caption')), frame.evaluate(watching('view'))]);
    await person.page.waitForTimeout(WATCHED);
    const captions: readonly Seen[] = await person.page.evaluate('window.seen');
    const screens: readonly Seen[] = await frame.evaluate('window.seen');
    const frames: readonly number[] = await frame.evaluate('window.frames');
    const [told, shown] = [latenessOf(onsetsOf(captions)), latenessOf(onsetsOf(screens))];
    const longest = Math.max(...frames.slice(1).map((at, index) => at - (frames[index] ?? at)));
    const perSecond = (frames.length * 1000) / WATCHED;
    console.log(
      [
        `the cat in the page, ${told.length} halves of a breath in real time:`,
        `captions ${middleOf(told)} ms late (median), ${told.at(-1)} at most;`,
        `screen ${middleOf(shown)} ms late, ${shown.at(-1)} at most;`,
        `${Math.round(perSecond)} frames a second, the longest ${longest} ms`,
      ].join(' '),
    );
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(shown.length).toBeGreaterThanOrEqual(5);
    expect(told.at(-1)).toBeLessThan(LATE_AT_MOST);
    expect(shown.at(-1)).toBeLessThan(LATE_AT_MOST);
    expect(perSecond).toBeGreaterThan(FRAMES_AT_LEAST);
  });
});

function middleOf(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)];
}
