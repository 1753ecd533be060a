import type { Narrated } from '../../narration/narrate.ts';
import type { Words } from '../../narration/words.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';

/** What a screen is told of a response. */
export interface Showing {
  readonly narrated: Narrated;
  readonly words: Words;
  readonly catalog: Catalog;
  /** The workout as the response begins, if there is one. */
  readonly underWay?: UnderWay;
  /** The workout that ends with the response, with all that was done in it. */
  readonly ended?: UnderWay;
}
