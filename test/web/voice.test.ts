import type { FakeVoice } from '../support/web/fake-speech.ts';
import { fakeSpeech } from '../support/web/fake-speech.ts';
import type { Visit } from '../support/web/visit.ts';
import type { Coming } from '../support/web/visits.ts';
import { inBrowser, PATIENTLY, visits } from '../support/web/visits.ts';

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

const VOICES: Readonly<Record<string, FakeVoice>> = {
  prompt: { begins: 50, speaks: 1200 },
  late: { begins: 1500, speaks: 1500 },
  'too long': { begins: 50, speaks: 60_000 },
  'never ending': { begins: 50 },
  silent: {},
};

inBrowser('a voice', () => {
  const { visit } = visits();

  async function welcomedBy(voice: FakeVoice): Promise<Visit> {
    const person = await visit({ prepare: (context) => context.addInitScript(fakeSpeech(voice)) });
    await person.does(() => person.start.click(), 'Welcome');
    return person;
  }

  test(
    'that is prompt, late, too long, never ending or silent is given each sentence when its caption comes, and keeps nobody waiting',
    async () => {
      const people = await Promise.all(Object.values(VOICES).map(welcomedBy));
      await Promise.all(people.map((person) => person.hears('First, your safety.')));
      for (const person of people) {
        const [told, captions] = [await toldTo(person), await person.captions()];
        const given = told.flatMap(({ words }) => words ?? []);
        expect(given.length).toBeGreaterThanOrEqual(2);
        expect(given).toEqual(captions.filter((caption) => caption !== '').slice(0, given.length));
        expect(captions.length - given.length).toBeLessThanOrEqual(1);
      }
    },
    PATIENTLY,
  );

  test(
    'that takes too long is cut off as the next sentence begins; one that is silent is told, and captions are read out',
    async () => {
      const [long, silent] = [await welcomedBy({ begins: 50, speaks: 60_000 }), await welcomedBy({})];
      await silent.page
        .locator('#voice-line', { hasText: 'This voice says nothing' })
        .waitFor({ timeout: SAFETY_WORDS });
      expect(await silent.page.locator('#caption').getAttribute('aria-live')).toBe('polite');
      const told = await toldTo(long);
      const given = told.flatMap(({ words }) => words ?? []);
      expect(told.flatMap(({ cut }) => cut ?? []).slice(0, given.length - 1)).toEqual(given.slice(0, -1));
    },
    PATIENTLY,
  );

  test(
    'that says nothing is told on a phone as well, in a workout',
    async () => {
      const prepare: Coming['prepare'] = (context) => context.addInitScript(fakeSpeech({ fails: 50 }));
      const person = await visit({ viewport: { width: 360, height: 640 }, prepare });
      await person.does(() => person.start.click(), 'Welcome');
      await person.page.locator('#voice-line', { hasText: 'says nothing' }).waitFor({ timeout: SAFETY_WORDS });
      expect(await person.page.locator('#voice-line').isVisible()).toBe(true);
    },
    PATIENTLY,
  );

  test.each([
    { title: 'beside the choice of one that is not on this device', isRemote: true, isTold: true },
    { title: 'not where every one is', isRemote: false, isTold: false },
  ])(
    'that sends what it says is told before it says anything: $title',
    async ({ isRemote, isTold }) => {
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
      await person.hears(/./);
      expect(await toldTo(person)).not.toEqual([]);
    },
    PATIENTLY,
  );
});
