import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** What a device does after a response: talk, listen, ask again, listen again, close the session. */
export type MicrophoneState = 'talking' | 'listening' | 'asking again' | 'listening again' | 'closed';

/** A response as a device plays it. */
export interface ResponseLengths {
  readonly speech: Milliseconds;
  /** The length of the reprompt; none where the session does not stay open. */
  readonly reprompt?: Milliseconds;
}

/** How long the microphone stays open after a prompt (Amazon: "eight seconds" in older documents, "a few" in newer). */
export const OPEN_MICROPHONE: Milliseconds = 8_000;

/** The stages of a response, each with the point after the first word at which it ends. The last one has no end. */
export function statesOf({
  speech,
  reprompt,
}: ResponseLengths): readonly { readonly stage: MicrophoneState; readonly until: Milliseconds }[] {
  const talking = { stage: 'talking', until: speech } as const;
  const closed = { stage: 'closed', until: Number.POSITIVE_INFINITY } as const;
  if (reprompt === undefined) return [talking, closed];
  const asksAgain = speech + OPEN_MICROPHONE;
  const listensAgain = asksAgain + reprompt;
  return [
    talking,
    { stage: 'listening', until: asksAgain },
    { stage: 'asking again', until: listensAgain },
    { stage: 'listening again', until: listensAgain + OPEN_MICROPHONE },
    closed,
  ];
}

export function microphoneAt(playing: ResponseLengths, elapsed: Milliseconds): MicrophoneState {
  return statesOf(playing).find(({ until }) => elapsed < until)?.stage ?? 'closed';
}

/** When the session ends by itself; never where it was not left open. */
export function closesAt(playing: ResponseLengths): Milliseconds {
  return statesOf(playing).at(-2)?.until ?? 0;
}

/** While a device talks, and without a session, it hears only words that begin with its name. */
export function hears(stage: MicrophoneState, isAddressed: boolean): boolean {
  return isAddressed || stage === 'listening' || stage === 'listening again';
}
