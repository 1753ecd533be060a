// A stand-in for the Lambda runtime that tells how long things take: loads the bundle named on the command line as Lambda
// does, and gives a line for that, and one for each event that comes as a line.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { handler } = createRequire(import.meta.url)(process.argv[2]);
const say = (told) => process.stdout.write(`${JSON.stringify(told)}\n`);

/** KiB of memory at its peak. */
const peak = () => process.resourceUsage().maxRSS;

// Since the process began.
say({ measured: true, ms: performance.now(), peak: peak() });

for await (const line of createInterface({ input: process.stdin })) {
  const event = JSON.parse(line);
  const began = performance.now();
  const answer = await handler(event, {});
  const ms = performance.now() - began;
  say({ measured: true, ms, peak: peak(), answer });
}
