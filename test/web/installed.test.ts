import { pixelsOf } from '../../bench/screen/png-pixels.ts';
import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** The page as a browser keeps it. */

const ALLOWED = { serviceWorkers: 'allow' } as const;

const HEADING = { before: '<h1>Back Stretches', after: '<h1>Newer Stretches' };

/** What is asked within the page. */
const IS_KEPT = 'navigator.serviceWorker.ready.then(() => true)';
const CACHES = 'caches.keys()';

/** As it happens to a page to which somebody comes back. */
const IS_SEEN_AGAIN = 'document.dispatchEvent(new Event("visibilitychange"))';
const IS_WAITING = `new Promise((settled) => {
  const look = async () => {
    const { waiting } = await navigator.serviceWorker.getRegistration();
    if (waiting) settled(true);
    else setTimeout(look, 50);
  };
  look();
})`;

inBrowser('the page that a browser keeps', () => {
  const { visit, besides, change } = visits();
  let undone: (() => void)[] = [];

  afterEach(() => {
    for (const undo of undone) undo();
    undone = [];
  });

  /** From now on there is a newer version. */
  function publish(): void {
    undone = [
      change('index.html', HEADING.before, HEADING.after),
      change('service-worker.js', /[0-9a-f]{12}/, 'a newer one'),
    ];
  }

  /** A page that was kept by an earlier visit, and comes from there. */
  async function kept(): Promise<Visit> {
    const person = await visit({ ...BY_VOICE, ...ALLOWED });
    await person.page.evaluate(IS_KEPT);
    await person.reload();
    return person;
  }

  const headingOf = ({ page }: Visit) => page.locator('h1').textContent();
  const isNewer = ({ page }: Visit) => page.locator('h1', { hasText: 'Newer Stretches' }).waitFor();

  test('opens offline after the first visit, with its screen', async () => {
    const person = await visit(ALLOWED);
    await person.page.evaluate(IS_KEPT);
    await person.does(() => person.start.click(), 'Welcome');
    await person.page.context().setOffline(true);
    await person.reload();
    await person.does(() => person.start.click(), 'Welcome');
    await person.page.frameLocator('#screen').getByText('Back Stretches').first().waitFor();
  });

  test('is of a newer version at once where nothing is under way, with all its files', async () => {
    const person = await kept();
    publish();
    await person.page.evaluate(IS_SEEN_AGAIN);
    await isNewer(person);
    expect(await person.page.evaluate(CACHES)).toEqual([expect.stringContaining('a newer one')]);
  });

  test('is found newer during a workout, and comes only when it is over', async () => {
    const person = await kept();
    await person.does(() => person.start.click(), 'Welcome');
    publish();
    await person.page.evaluate(IS_SEEN_AGAIN);
    await person.page.evaluate(IS_WAITING);
    await person.say('do the cat', 'The cat, then.');
    expect(await headingOf(person)).toBe('Back Stretches');
    await person.tell('stop');
    await isNewer(person);
  });

  test('stays as it is during a workout where another tab has let a newer version come, and follows afterwards', async () => {
    const person = await kept();
    await person.does(() => person.start.click(), 'Welcome');
    const other = await besides(person);
    publish();
    await other.page.evaluate(IS_SEEN_AGAIN);
    await isNewer(other);
    await person.say('do the cat', 'The cat, then.');
    expect(await headingOf(person)).toBe('Back Stretches');
    await person.tell('stop');
    await isNewer(person);
  });

  test('has what a phone asks of a page that it installs', async () => {
    const { page } = await visit();
    const got = (file: string) => page.request.get(new URL(file, page.url()).href);
    const manifest = await (await got('manifest.webmanifest')).json();
    expect(manifest).toMatchObject({ name: 'Back Stretches', display: 'standalone', start_url: './' });
    for (const { src, sizes, type } of manifest.icons) {
      const answered = await got(src);
      expect([answered.status(), answered.headers()['content-type']]).toEqual([200, type]);
      if (type !== 'image/png') continue;
      const { width, height } = pixelsOf(await answered.body());
      expect(`${width}x${height}`).toBe(sizes);
    }
  });
});
