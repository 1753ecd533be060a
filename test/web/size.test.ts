import { gzipSync } from 'node:zlib';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** How large the page is, and how soon it is there. The limits are wide, for a busy computer; what was measured is printed. */

/** In bytes, packed as a host sends them: all but Amazon's engine, which comes after the page. */
const MOST_BYTES = 300_000;

/** Of the time until a press begins: for how long nothing is painted, and for how long a press has no answer. */
const [PAINTS_WITHIN, ANSWERS_WITHIN] = [0.75, 10];

const ENGINE = /engine\.js$/;

inBrowser('the page', () => {
  const { visit } = visits();

  test('is small, paints soon, and answers soon', async () => {
    const person = await visit();
    const { page } = person;
    const opened: number = await page.evaluate('performance.now()');
    const files: readonly string[] = await page.evaluate(
      'performance.getEntriesByType("resource").map(({ name }) => name).concat(location.href)',
    );
    const sizes = await Promise.all(
      files
        .filter((file) => !ENGINE.test(file))
        .map(async (file) => gzipSync(await (await page.request.get(file)).body()).length),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const paint: number = await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime');
    const pressed = Date.now();
    await person.does(() => person.start.click(), 'Welcome');
    const answered = Date.now() - pressed;
    console.log(
      `the page: ${Math.round(bytes / 1000)} kB packed, without the engine; first paint after ${Math.round(paint)} ms, ready after ${Math.round(opened)}; first words ${answered} ms after the press`,
    );
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(paint / opened).toBeLessThan(PAINTS_WITHIN);
    expect(answered / opened).toBeLessThan(ANSWERS_WITHIN);
  });

  test('as a speaker loads no engine, and does as soon as a screen is chosen', async () => {
    const person = await visit(BY_VOICE);
    const { page } = person;
    const engines: string[] = [];
    page.on('request', (request) => engines.push(...(ENGINE.exec(request.url()) ?? [])));
    await person.reload();
    expect(engines).toEqual([]);
    await page.locator('#device').selectOption('Show 8');
    await person.does(() => person.start.click(), 'Welcome');
    await page.frameLocator('#screen').getByText('Back Stretches').first().waitFor();
    expect(engines).toEqual(['engine.js']);
  });
});
