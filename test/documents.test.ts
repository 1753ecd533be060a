import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { generated } from '../bench/generated.ts';
import { pathOf } from '../bench/pages.ts';

/** The README and the pages of `docs/`. */
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(pathOf('docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
const texts = pages.map((page) => ({ page, text: readFileSync(pathOf(page), 'utf8') }));

test('transcripts, figures and the picture are what the scripts make: else run npm run update', async () => {
  for (const [file, text] of Object.entries(await generated())) expect(readFileSync(pathOf(file), 'utf8')).toBe(text);
});

describe.each(texts)('$page', ({ page, text }) => {
  test('names no command that cannot be run', () => {
    const { scripts } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
    const commands = [...text.matchAll(/`npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names no file and no folder that is not there', () => {
    const named = [...text.matchAll(/`((?:lambda|simulator|bench|test|docs|interaction-models)\/[\w./-]*)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(pathOf(path)))).toEqual([]);
  });

  test('links to nothing that is not there', () => {
    const folder = page.includes('/') ? 'docs/' : '';
    const links = [...text.matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(([, link = '']) => `${folder}${link}`);
    expect(links.filter((link) => !existsSync(pathOf(link)))).toEqual([]);
  });
});

test('the front page has about 120 lines', () => {
  const lines = texts.find(({ page }) => page === 'README.md')?.text.split('\n').length ?? 0;
  expect(lines).toBeLessThanOrEqual(140);
});
