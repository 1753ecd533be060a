/** What tests get for the package of the pronouncing dictionary: what `environment.mjs` has read. */

declare global {
  function dictionaryOfWorker(): typeof import('cmu-pronouncing-dictionary').dictionary;
}

export const dictionary = globalThis.dictionaryOfWorker();
