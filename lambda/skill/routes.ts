import { no, ready, yes } from './handlers/answers.ts';
import { fallback, help } from './handlers/help.ts';
import { launch } from './handlers/launch.ts';
import { sessionEnded, stop } from './handlers/leaving.ts';
import { again, done, fromStart, next, previous } from './handlers/moves.ts';
import type { Request } from './request.ts';
import type { Handler } from './turn.ts';

/** What each intent of the interaction model means. */
export const INTENTS: Readonly<Record<string, Handler>> = {
  'AMAZON.YesIntent': yes,
  'AMAZON.NoIntent': no,
  'AMAZON.NextIntent': next,
  'AMAZON.PreviousIntent': previous,
  'AMAZON.RepeatIntent': again,
  'AMAZON.StartOverIntent': fromStart,
  'AMAZON.StopIntent': stop,
  'AMAZON.CancelIntent': stop,
  'AMAZON.NavigateHomeIntent': stop,
  'AMAZON.HelpIntent': help,
  'AMAZON.FallbackIntent': fallback,
  ReadyIntent: ready,
  DoneIntent: done,
};

/** What each request means that is not an intent. */
export const REQUESTS: Readonly<Record<string, Handler>> = {
  LaunchRequest: launch,
  SessionEndedRequest: sessionEnded,
};

type Asked = Pick<Request, 'type' | 'intent'>;

/** Whatever is asked that is not known here is answered as what nobody understood. */
export function handlerFor({ type, intent = '' }: Asked): Handler {
  const [table, name] = type === 'IntentRequest' ? [INTENTS, intent] : [REQUESTS, type];
  return (Object.hasOwn(table, name) && table[name]) || fallback;
}

/** Events outside any session, such as a permission that was given, are not words: there is nobody to answer. */
export function isForNobody({ type, sessionId }: Pick<Request, 'type' | 'sessionId'>): boolean {
  return sessionId === '' && type !== 'IntentRequest' && !Object.hasOwn(REQUESTS, type);
}
