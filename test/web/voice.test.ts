import type { FakeVoice } from '../support/web/fake-speech.ts';
import { fakeSpeech } from '../support/web/fake-speech.ts';
import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** The page with a voice that a browser might have. */

interface Told {
  readonly words?: string;
  readonly cut?: string;
}

async function toldTo({ page }: Visit): Promise<readonly Told[]> {
  return await page.evaluate('window.told');
}

/** In milliseconds: how long it takes to the end of the safety words, when a voice is known to be silent. */
const SAFETY_WORDS = 45_000;

const PHONE = { width: 360, height: 640 };

inBrowser('a voice', () => {
  const { visit } = visits([], BY_VOICE);

  async function welcomedBy(voice: FakeVoice, viewport = PHONE): Promise<Visit> {
    const person = await visit({ viewport, prepare: (context) => context.addInitScript(fakeSpeech(voice)) });
    await person.does(() => person.start.click(), 'Welcome');
    return person;
  }

  test('that is late, too long or silent is given each sentence when its caption comes, cut off by the next, and told where it is silent', async () => {
    const late = await welcomedBy({ begins: 1500, speaks: 1500 });
    const long = await welcomedBy({ begins: 50, speaks: 60_000 });
    const silent = await welcomedBy({});
    for (const person of [late, long, silent]) {
      await person.hears('First, your safety.');
      const [told, captions] = [await toldTo(person), await person.captions()];
      const given = told.flatMap(({ words }) => words ?? []);
      const said = captions.filter((caption) => caption !== '');
      expect(given.length).toBeGreaterThanOrEqual(2);
      // One that comes too late, on a busy computer, is left out whole; none is given twice, or before its caption.
      expect(said.filter((caption) => given.includes(caption))).toEqual(given);
      expect(said.length - 1 - said.indexOf(given.at(-1) ?? '')).toBeLessThanOrEqual(1);
    }
    const told = await toldTo(long);
    const given = told.flatMap(({ words }) => words ?? []);
    expect(told.flatMap(({ cut }) => cut ?? []).slice(0, given.length - 1)).toEqual(given.slice(0, -1));
    const line = silent.page.locator('#voice-line', { hasText: 'This voice says nothing' });
    await line.waitFor({ timeout: SAFETY_WORDS });
    expect(await silent.page.locator('#caption').getAttribute('aria-live')).toBe('polite');
  });

  test.each([
    { title: 'beside the choice of one that is not on this device', isRemote: true, isTold: true },
    { title: 'not where every one is', isRemote: false, isTold: false },
  ])('that sends what it says is told before it says anything: $title', async ({ isRemote, isTold }) => {
    const voice = { begins: 50, speaks: 300, isRemote };
    const viewport = { width: 360, height: 640 };
    const person = await visit({ viewport, prepare: (context) => context.addInitScript(fakeSpeech(voice)) });
    await person.does(() => person.start.click(), 'Welcome');
    await person.page.locator('#settings > summary').click();
    expect(await person.page.locator('#voice-note').isVisible()).toBe(isTold);
    if (!isTold) return;
    expect(await person.page.locator('#voice').getAttribute('aria-describedby')).toBe('voice-note');
    expect(await toldTo(person)).toEqual([]);
    await person.page.locator('#voice').selectOption('a voice');
    await person.until('window.told.length > 0');
  });
});
