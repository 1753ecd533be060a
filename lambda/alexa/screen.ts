import type { Milliseconds } from '../workout/vocabulary.ts';
import type { ScreenDocument } from './apl/document.ts';
import { screenDocument } from './apl/document.ts';
import type { ScreenData, ScreenPlan } from './apl/screen-data.ts';
import { screenData } from './apl/screen-data.ts';

/** What a device with a screen is sent beside the voice. */
export interface ScreenDirective {
  readonly type: 'Alexa.Presentation.APL.RenderDocument';
  /** The request that the response answers. */
  readonly token: string;
  readonly document: ScreenDocument;
  readonly datasources: { readonly payload: ScreenData };
}

/**
 * From the document's start to the first word: a device shows it before it speaks, by how much is not known.
 * Half a second is a guess, not tried on a device.
 */
const STARTS_AFTER: Milliseconds = 500;

/** A response as pictures: one document for all, and the data of this one. */
export function renderScreen(plan: Omit<ScreenPlan, 'startsAfter'>): ScreenDirective {
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: plan.id,
    document: screenDocument(),
    datasources: { payload: screenData({ ...plan, startsAfter: STARTS_AFTER }) },
  };
}
