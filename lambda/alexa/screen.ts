import type { Reply } from '../coach/reply.ts';
import type { Narrated } from '../narration/narrate.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { ScreenDocument } from './apl/document.ts';
import { screenDocument } from './apl/document.ts';
import type { ScreenData, ScreenPlan } from './apl/screen-data.ts';
import { screenData } from './apl/screen-data.ts';
import type { Showing } from './apl/showing.ts';
import { voiceProperty } from './apl/voice.ts';
import type { Figures } from './figure/figures.ts';
import { ssml } from './ssml.ts';

/** The type of what a device with a screen is sent. */
export const SHOWS = 'Alexa.Presentation.APL.RenderDocument';

/** What a device with a screen is sent beside the voice. */
export interface ScreenDirective {
  readonly type: typeof SHOWS;
  /** The request that the response answers. */
  readonly token: string;
  readonly document: ScreenDocument;
  readonly datasources: { readonly screen: ScreenSource };
}

/** Data, and what Alexa is to make sound of. */
interface ScreenSource {
  readonly type: 'object';
  readonly properties: ScreenData & Readonly<Record<`voice${number}`, string>>;
  readonly transformers: readonly {
    readonly inputPath: string;
    readonly outputName: string;
    readonly transformer: 'ssmlToSpeech';
  }[];
}

/**
 * From the document's start to the first word: a device shows it before it speaks, by how much is not known.
 * Half a second is a guess, not tried on a device.
 */
const STARTS_AFTER: Milliseconds = 500;

/** A response as pictures: one document for all, and the data of this one. */
export function renderScreen(plan: Omit<ScreenPlan, 'startsAfter'>): ScreenDirective {
  const data = screenData({ ...plan, startsAfter: STARTS_AFTER });
  return {
    type: SHOWS,
    token: plan.id,
    document: screenDocument(),
    datasources: { screen: sourceOf(data) },
  };
}

/** Whether a directive is what a screen is sent. The types of the SDK do not tell what is in its document. */
export function isForScreen(directive: { readonly type: string }): directive is ScreenDirective {
  return directive.type === SHOWS;
}

/** What is answered, and the workout that it is about, if it is about one. */
export interface Replied {
  readonly reply: Reply;
  readonly narrated: Narrated;
  readonly underWay?: UnderWay;
}

/** What a screen shows of a reply; nothing of silence. */
export function screenOf(
  figures: Figures,
  { reply, id, ...showing }: Replied & Pick<Showing, 'words' | 'catalog'> & Pick<ScreenPlan, 'id'>,
): ScreenDirective | undefined {
  if (reply.kind === 'silence') return undefined;
  const isClosed = reply.kind === 'close';
  return renderScreen({
    showing: { ...showing, ended: isClosed ? reply.ended : undefined },
    figures,
    id,
    goesOn: showing.narrated.goesOn ? 1 : 0,
    isOpen: isClosed ? 0 : 1,
  });
}

/** Alexa makes sound only of properties on the first level. */
function sourceOf(data: ScreenData): ScreenSource {
  const voices = data.says.map((words, index) => {
    return [voiceProperty(index).words, ssml([{ words, speaks: 0, quiet: 0 }])] as const;
  });
  const transformers = data.says.map((_, index) => {
    const { words, sound } = voiceProperty(index);
    return { inputPath: words, outputName: sound, transformer: 'ssmlToSpeech' } as const;
  });
  return { type: 'object', properties: { ...data, ...Object.fromEntries(voices) }, transformers };
}
