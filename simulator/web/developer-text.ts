import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Row } from '../../lambda/workout/progress/progress-store.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { spokenIn, ssmlOf } from '../answer.ts';
import { minutesIn } from '../minutes.ts';
import type { Playing } from '../player.ts';
import type { Exchange } from './coach.ts';

/** What is behind a page, in words for developers. */

/** What a stored row is read as; `newer` is one of a later version. */
export type Stored = Row | 'newer';

/** A sentence of the answer that plays, as a timeline has it: "1:19  Four of eight, in, round.  4.0 s". */
export interface TimelineLine {
  readonly at: string;
  readonly words: string;
  readonly lasts: string;
}

export function timelineOf({ answer }: Playing): readonly TimelineLine[] {
  return spokenIn(answer).map(({ at, words, speaks, quiet }) => ({
    at: minutesIn(at),
    words,
    lasts: `${((speaks + quiet) / 1000).toFixed(1)} s`,
  }));
}

/** Which line of the timeline is at hand; -1 before the first. */
export function cursorIn({ answer }: Playing, elapsed: Milliseconds): number {
  return spokenIn(answer).findLastIndex(({ at }) => at <= elapsed);
}

/** "1:19 of 2:26" */
export function progressIn({ answer: { lasts } }: Playing, elapsed: Milliseconds): string {
  return `${minutesIn(Math.min(elapsed, lasts))} of ${minutesIn(lasts)}`;
}

/** What Alexa made of the words: the intent and what is in its slots; or the type of what was no intent. */
export function understoodIn({ request }: RequestEnvelope): string {
  if (request.type !== 'IntentRequest') return request.type;
  const { name, slots = {} } = request.intent;
  const filled = Object.values(slots).flatMap((slot) => {
    const id = slot.resolutions?.resolutionsPerAuthority?.[0]?.values[0]?.value.id;
    return slot.value === undefined ? [] : [`${slot.name} "${slot.value}"${id === undefined ? '' : ` (${id})`}`];
  });
  return [name, ...filled].join(', ');
}

/** Every part of an exchange that is worth a look, each as formatted text. */
export function partsOf({ request, response }: Exchange): Readonly<Record<string, string>> {
  const { outputSpeech, directives = [] } = response.response;
  return {
    understood: understoodIn(request),
    request: formatted(request),
    response: formatted(withoutDirectives(response)),
    ssml: inLines(ssmlOf(outputSpeech)),
    apl: directives
      .map((directive) => formatted('datasources' in directive ? directive.datasources : directive))
      .join('\n'),
  };
}

/** A response of its own size: its directives are shown by themselves. */
function withoutDirectives({ response, ...envelope }: ResponseEnvelope) {
  const directives = response.directives?.map(({ type }) => type);
  return { ...envelope, response: { ...response, ...(directives && { directives }) } };
}

/** A sentence a line. */
function inLines(ssml: string): string {
  return ssml.replaceAll(/(?<=\/>)(?=[^<])/g, '\n');
}

/** The place of the workout under way. */
export function placeIn(stored: Stored): string {
  if (stored === 'newer') return 'in a row that a newer page wrote';
  const { underWay } = stored.progress;
  return underWay ? JSON.stringify(underWay.place) : 'none: no workout is under way';
}

export function formatted(value: unknown): string {
  return JSON.stringify(value, undefined, 2) ?? '';
}
