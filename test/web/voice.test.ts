import type { Visit } from '../support/web/visit.ts';
import { inBrowser, PATIENTLY, visits } from '../support/web/visits.ts';

/** The page with a voice that a browser might have. */

/** In milliseconds: when a voice begins what it was given, and how long it speaks; for ever where it never does. */
interface FakeVoice {
  readonly begins?: number;
  readonly speaks?: number;
}

/** In place of the browser's own, which has no voice here. What it is given, and what is cut off, is kept. */
function fakeSpeech({ begins, speaks }: FakeVoice): string {
  return `
    window.told = [];
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
    const voice = { name: 'A voice', lang: 'en-US', voiceURI: 'a voice', localService: true };
    let said, timers = [];
    const later = (what, after) => after !== undefined && timers.push(setTimeout(what, after));
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      speak: (utterance) => {
        said = utterance;
        window.told.push({ words: utterance.text });
        later(() => utterance.dispatchEvent(new Event('start')), ${begins});
        later(() => { said = undefined; utterance.dispatchEvent(new Event('end')); }, ${begins !== undefined && speaks !== undefined ? begins + speaks : undefined});
      },
      cancel: () => {
        timers.forEach(clearTimeout);
        timers = [];
        if (said) window.told.push({ cut: said.text });
        said = undefined;
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  `;
}

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
});
