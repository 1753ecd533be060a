import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** A plan for somebody: made in one browser, opened in another, and begun there. */

const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** In whole pixels, of all that can be pressed or filled in there and is to be seen. */
const SMALLEST = `Math.min(...[...document.querySelectorAll('WHERE :is(button, select, summary, label)')]
  .map((each) => Math.round(each.getBoundingClientRect().height)).filter((height) => height > 0))`;

/** Nothing has to be moved sideways. */
const IN_WIDTH = `[...document.querySelectorAll('html, #settings > div, #plan-maker > div')]
  .every((each) => !each.checkVisibility() || each.scrollWidth <= each.clientWidth)`;

function noticeOf({ page }: Visit) {
  return page.getByRole('region', { name: 'A plan from a link' });
}

/** Opens a link in the tab, as one that is opened anew. */
async function follow(person: Visit, link: string): Promise<void> {
  await person.page.goto(link);
  await person.reload();
}

/** Fills in a plan on a chair, without kneeling, in twelve minutes, with three cats. @returns its link. */
async function makePlan({ page }: Visit): Promise<string> {
  await page.getByText('A plan for somebody').click();
  await page.getByLabel('Where').selectOption('on a chair');
  await page.getByLabel('kneeling', { exact: true }).check();
  await page.getByLabel('Minutes').fill('12');
  await page.getByText('How many times').click();
  await page.getByLabel(/the chair cat/).fill('3');
  await page.getByLabel(/the chair cat/).press('Tab');
  return await page.locator('#plan-link').inputValue();
}

inBrowser('a plan in a link', () => {
  const { visit } = visits();

  test('is made in the form, copied, opened in another browser, taken, and begun on a chair', async () => {
    const adviser = await visit({ ...BY_VOICE, permissions: ['clipboard-read', 'clipboard-write'] });
    const link = await makePlan(adviser);
    expect(await adviser.page.locator('#plan-line').textContent()).toContain('the chair cat three times');
    await adviser.page.getByRole('button', { name: 'Copy' }).click();
    await adviser.page.getByText('Copied.').waitFor();
    expect(await adviser.page.evaluate('navigator.clipboard.readText()')).toBe(link);

    const person = await visit(BY_VOICE);
    await follow(person, link);
    await noticeOf(person)
      .getByText('A plan from a link: on a chair, without kneeling, about twelve minutes, the chair cat three times.')
      .waitFor();
    await noticeOf(person).getByRole('button', { name: 'Use it' }).click();
    await noticeOf(person).waitFor({ state: 'hidden' });
    expect(person.page.url()).not.toContain('#');
    await person.reload();
    await person.does(() => person.start.click(), 'Welcome');
    await person.hears('About twelve minutes');
    await person.atSpeed(20);
    await person.hears('Shall we start');
    await person.atSpeed(1);
    await person.say('yes', 'You need a steady chair');
  });

  test('changes nothing before it is taken, and one that is wrong is refused in a sentence', async () => {
    const person = await visit(BY_VOICE);
    const address = person.page.url();
    await follow(person, `${address}#plan=${encodeURIComponent('{"form":"chair"}')}`);
    await noticeOf(person).getByRole('button', { name: 'Not now' }).click();
    await noticeOf(person).waitFor({ state: 'hidden' });
    await person.page.goto(`${address}#plan=${encodeURIComponent('{"form":"<b>sofa</b>"}')}`);
    await noticeOf(person).getByText('its form is "<b>sofa</b>", and may be floor, easier or chair').waitFor();
    expect(await noticeOf(person).getByRole('button', { name: 'Use it' }).isVisible()).toBe(false);
    await noticeOf(person).getByRole('button', { name: 'Close' }).click();
    await person.does(() => person.start.click(), 'It takes about');
  });

  test('is told, made and copied on a narrow phone, in targets of 48 pixels, and by keyboard alone', async () => {
    const person = await visit(PHONE);
    const { page } = person;
    await follow(person, `${page.url()}#plan=${encodeURIComponent('{"form":"easier","minutes":20}')}`);
    await noticeOf(person).getByText('in the easier forms').waitFor();
    expect(await page.evaluate(SMALLEST.replace('WHERE', '#plan'))).toBeGreaterThanOrEqual(48);
    expect(await page.evaluate(IN_WIDTH)).toBe(true);
    await noticeOf(person).getByRole('button', { name: 'Use it' }).focus();
    await page.keyboard.press('Enter');
    await noticeOf(person).waitFor({ state: 'hidden' });
    await page.locator('#settings > summary').tap();
    await page.getByText('A plan for somebody').focus();
    await page.keyboard.press('Enter');
    await page.getByText('How many times').tap();
    expect(await page.evaluate(SMALLEST.replace('WHERE', '#plan-maker'))).toBeGreaterThanOrEqual(48);
    expect(await page.evaluate(IN_WIDTH)).toBe(true);
    await page.getByLabel('bending forward').check();
    await page.getByLabel('kneeling', { exact: true }).check();
    await page.getByText(/it has no exercise left/).waitFor();
    expect(await page.locator('#plan-link').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Copy' }).isDisabled()).toBe(true);
  });
});
