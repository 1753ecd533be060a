import { existsSync, readFileSync } from 'node:fs';
import { generated, pathOf } from '../bench/generated.ts';

const readme = readFileSync(pathOf('README.md'), 'utf8');

test('the transcript, the figures and the picture are what the scripts make: else run npm run readme', async () => {
  for (const [file, text] of Object.entries(await generated())) expect(readFileSync(pathOf(file), 'utf8')).toBe(text);
});

test('every command that is named can be run', () => {
  const { scripts } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
  const commands = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(3);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file and folder that is named is there', () => {
  const paths = [...readme.matchAll(/`((?:lambda|simulator|bench|test|docs|interaction-models)\/[\w./-]*)`/g)];
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(pathOf(path)))).toEqual([]);
});
