/** In ids, tokens, slots and rows of tests, to find it where it may not be. */
export const CANARY = 'canary-7f3a';
