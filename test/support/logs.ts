import { inspect } from 'node:util';
import { CANARY } from './canary.ts';
import { HEALTH } from './health-words.ts';

/**
 * What every suite keeps watch over: whatever is told an operator while it runs, silenced or not, holds no id, no token, no slot, no
 * row and no word of health. A test that tells any of them fails.
 */

const TOLD = ['debug', 'error', 'info', 'log', 'warn'] as const;

const OF_A_PERSON = new RegExp(
  `${CANARY}|a-household|amzn1\\.ask\\.(account|person)|amzn1\\.echo-api|safetyHeard|lastWrite`,
);

/** Where code is, in the trace of an error. */
const FRAME = /^ *at .*$/gm;

const leaks: string[] = [];

/** Watches what another process tells, as one that runs the bundle. */
export function watchLogs(line: readonly unknown[]): void {
  const said = inspect(line, { depth: 9, breakLength: Infinity }).replaceAll('\\n', '\n').replaceAll(FRAME, '');
  const leak = OF_A_PERSON.exec(said) ?? HEALTH.exec(said);
  if (leak) leaks.push(`"${leak[0]}" in ${said.slice(0, 500)}`);
}

/** The same function, watched; a mock stays one. */
function watched(tell: unknown): unknown {
  if (typeof tell !== 'function') return tell;
  return new Proxy(tell, {
    apply: (target, self, line) => {
      watchLogs(line);
      return Reflect.apply(target, self, line);
    },
  });
}

/** A console whose functions are watched, also those that a test puts in their place. */
globalThis.console = new Proxy(console, {
  set: (target, name, value) => Reflect.set(target, name, TOLD.some((each) => each === name) ? watched(value) : value),
});
for (const name of TOLD) Object.assign(console, { [name]: console[name] });

function expectNoLeaks(): void {
  expect(leaks.splice(0)).toEqual([]);
}

afterEach(expectNoLeaks);
afterAll(expectNoLeaks);
