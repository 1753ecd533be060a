// Where tests run: as in Node, but that each worker reads the pronouncing dictionary once, not each of its suites.
import { dictionary } from 'cmu-pronouncing-dictionary';
import { TestEnvironment } from 'jest-environment-node';

export default class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.dictionaryOfWorker = () => dictionary;
  }
}
