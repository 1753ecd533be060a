// A stand-in for the Lambda runtime: imports the bundle named on the command line, and answers each line of standard
// input, an event, with a line of standard output, what the handler gives for it.
import { createInterface } from 'node:readline';

// Node would print the bundle's one long line before the error: more than a pipe takes at once.
const { handler } = await import(process.argv[2]).catch(({ name, message }) => {
  console.error(`${name}: ${message}`);
  process.exit(1);
});
if (handler.length !== 2)
  throw new Error(`a handler with ${handler.length} parameters; Lambda takes an async one with 2`);

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await handler(JSON.parse(line), {}).catch((error) => ({ refused: error.message }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
