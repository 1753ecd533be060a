/**
 * What an operator is told of an error, under the names that Lambda's own runtime uses in its log of JSON. It never holds
 * who a person is, what they said, or what was in a request.
 */
export function logError({ name, message, stack }: Error): void {
  console.error({ errorType: name, errorMessage: message, stackTrace: stack });
}
