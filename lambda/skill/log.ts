/** One line of JSON for an operator. It never holds who a person is, what they said, or what was in a request. */
export function logError({ name, message, stack }: Error): void {
  console.error(JSON.stringify({ level: 'ERROR', name, message, stack }));
}
