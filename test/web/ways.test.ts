import type { Visit } from '../support/web/visit.ts';
import { inBrowser, MOVES, visits } from '../support/web/visits.ts';

/** The page by one means alone. */

const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** On a phone the settings are folded away. */
async function speed(person: Visit, speed: 1 | 20): Promise<void> {
  const settings = person.page.locator('#settings > summary');
  await settings.tap();
  await person.atSpeed(speed);
  await settings.tap();
}

inBrowser('the page leads', () => {
  const { visit } = visits();

  test('by keyboard alone: with Tab and Enter to begin and to answer, with Space and the arrows on the way, and a space that is typed stays one', async () => {
    const person = await visit(MOVES);
    const { keyboard } = person.page;
    const tabTo = async (name: string) => {
      for (let pressed = 0; pressed < 40; pressed++) {
        await keyboard.press('Tab');
        const focused = await person.page.evaluate('document.activeElement?.id || document.activeElement?.textContent');
        if (focused === name) return;
      }
      throw new Error(`Tab does not come to ${name}`);
    };
    await tabTo('start');
    await person.does(() => keyboard.press('Enter'), 'Welcome');
    await tabTo('words');
    await keyboard.type('do the cat');
    expect(await person.words.inputValue()).toBe('do the cat');
    await person.does(() => keyboard.press('Enter'), 'The cat, then.');
    await keyboard.type('yes');
    await person.does(() => keyboard.press('Enter'), 'Shall we start?');
    await keyboard.type('yes');
    await person.does(() => keyboard.press('Enter'), 'You need a mat');
    await person.page.evaluate('document.activeElement.blur()');
    await person.does(() => keyboard.press('ArrowRight'), 'The cat');
    await person.does(() => keyboard.press('Space'), 'Pausing.');
    await person.hears('You are about to begin');
    await person.does(() => keyboard.press('Space'), /On we go|Carrying on/);
  });

  test.each([
    ['upright', PHONE],
    ['sideways', { ...PHONE, viewport: { width: 640, height: 360 } }],
  ])('by touch alone, on a phone held %s, with nothing beside the screen', async (_, phone) => {
    const person = await visit({ ...MOVES, ...phone });
    await person.does(() => person.start.tap(), 'Welcome');
    await speed(person, 20);
    await person.hears('Can you get down');
    await speed(person, 1);
    await person.does(() => person.target('go-on').tap(), 'Shall we start?');
    await person.does(() => person.target('go-on').tap(), 'You need a mat');
    await person.does(() => person.target('next').tap(), ', one of ');
    await person.does(() => person.chip('stop').tap(), 'place is kept');
    expect(await person.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
