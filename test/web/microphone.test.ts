import type { BrowserContext } from 'playwright-core';
import { fakeSpeech } from '../support/web/fake-speech.ts';
import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** The page's microphone, with the device that chromium makes up: its recognition has nobody to ask here. */

const FAKE_DEVICE = ['--use-fake-device-for-media-stream'];

async function switchedOn({ page }: Visit, mode: string): Promise<void> {
  await page.locator('#more > summary').click();
  await page.locator('#hearing-mode').selectOption(mode);
  await page.locator('#more > summary').click();
}

/** A recognition that makes these words of all it hears, as soon as it is let go; nobody speaks where there are none. */
function recognises(words: string): string {
  return `
    window.begun = 0;
    window.isMicrophoneOn = false;
    class Recognition extends EventTarget {
      start() {
        window.begun += 1;
        window.isMicrophoneOn = true;
        if ('${words}') setTimeout(() => this.dispatchEvent(new Event('speechstart')), 20);
      }
      stop() {
        window.isMicrophoneOn = false;
        const result = Object.assign(new Event('result'), { results: [[{ transcript: '${words}' }]] });
        setTimeout(() => { this.dispatchEvent(result); this.dispatchEvent(new Event('end')); }, 20);
      }
      abort() {
        window.isMicrophoneOn = false;
        setTimeout(() => this.dispatchEvent(new Event('end')), 20);
      }
    }
    window.SpeechRecognition = window.webkitSpeechRecognition = Recognition;
  `;
}

/** Looks all the time whether the microphone hears the coach. */
const LISTENS_TO_THE_COACH = `
  window.overheard = 0;
  setInterval(() => { if (window.isVoiceOn && window.isMicrophoneOn) window.overheard += 1; }, 5);
`;

async function withoutRecognition(context: BrowserContext): Promise<void> {
  await context.addInitScript('delete window.SpeechRecognition; delete window.webkitSpeechRecognition;');
}

inBrowser('the microphone', () => {
  const { visit } = visits(FAKE_DEVICE, BY_VOICE);

  test('is off, and the page says what leaves the device before it is switched on', async () => {
    const person = await visit();
    expect(await person.page.locator('#hearing-mode').inputValue()).toBe('off');
    expect(await person.page.locator('#talk').isVisible()).toBe(false);
    await person.page.locator('#more > summary').click();
    expect(await person.page.locator('#hearing-note').textContent()).toMatch(/on this device|Nothing is sent while/);
  });

  test.each([
    { mode: 'hold to talk', permissions: [], told: /does not let this page use the microphone/ },
    { mode: 'between the cues', permissions: [], told: /does not let this page use the microphone/ },
    { mode: 'hold to talk', permissions: ['microphone'], told: /No microphone was found|could not reach/ },
  ])(
    '"$mode" that hears nothing, allowed $permissions, tells why, and the coach goes on',
    async ({ mode, permissions, told }) => {
      const person = await visit({ permissions });
      await person.does(() => person.start.click(), 'Welcome');
      await switchedOn(person, mode);
      await person.page.locator('#talk').hover();
      await person.page.mouse.down();
      await person.page.locator('#hearing-line', { hasText: told }).waitFor();
      await person.page.mouse.up();
      await person.atSpeed(4);
      await person.hears('First, your safety.');
    },
  );

  test('that is held hears until it is let go, and the words go the way of typed ones', async () => {
    const person = await visit({ prepare: (context) => context.addInitScript(recognises('do the cat')) });
    await person.does(() => person.start.click(), 'Welcome');
    await switchedOn(person, 'hold to talk');
    await person.page.locator('#talk').hover();
    await person.page.mouse.down();
    await person.page.locator('#talk[aria-pressed="true"]').waitFor();
    await person.does(() => person.page.mouse.up(), 'The cat, then.');
    expect(await person.page.locator('#hearing-line').textContent()).toBe('Heard: “do the cat”');
  });

  test.each([
    { by: 'a press that is shorter than a frame', press: "['pointerdown', 'pointerup']" },
    { by: 'a click of a screen reader or a switch, and another', press: "['click', 'click']" },
  ])('"hold to talk" hears by $by', async ({ press }) => {
    const person = await visit({ prepare: (context) => context.addInitScript(recognises('do the cat')) });
    await person.does(() => person.start.click(), 'Welcome');
    await switchedOn(person, 'hold to talk');
    const pressed = `for (const type of ${press}) {
        document.getElementById('talk').dispatchEvent(new PointerEvent(type, { pointerId: 1, detail: 0 }));
      }`;
    await person.does(() => person.page.evaluate(pressed), 'The cat, then.');
    expect(await person.page.evaluate('window.begun')).toBe(1);
  });

  test('between the cues is on only while somebody is coached', async () => {
    const person = await visit({ prepare: (context) => context.addInitScript(recognises('')) });
    await person.does(() => person.start.click(), 'Welcome');
    await switchedOn(person, 'between the cues');
    await person.say('stop', 'Goodbye.');
    const before = await person.page.evaluate('window.begun');
    await person.start.waitFor();
    await person.page.waitForTimeout(1500);
    expect(await person.page.evaluate('window.begun')).toBe(before);
    await person.does(() => person.start.click(), 'Welcome');
    await person.page.locator('#talk[aria-pressed="true"]').waitFor();
  });

  test('between the cues is on only while the coach is quiet, and off while it speaks', async () => {
    const scripts = [fakeSpeech({ begins: 50, speaks: 400 }), recognises(''), LISTENS_TO_THE_COACH];
    const person = await visit({ prepare: (context) => context.addInitScript(scripts.join('\n')) });
    await person.does(() => person.start.click(), 'Welcome');
    await switchedOn(person, 'between the cues');
    await person.hears('First, your safety.');
    await person.until('window.begun > 2');
    expect(await person.page.evaluate('window.overheard')).toBe(0);
  });

  test('is not offered by a browser that makes no words of speech', async () => {
    const person = await visit({ prepare: withoutRecognition });
    await person.page.locator('#more > summary').click();
    expect(await person.page.locator('#hearing').isVisible()).toBe(false);
  });
});
