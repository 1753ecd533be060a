import { no, yes } from './handlers/answers.ts';
import { fallback, help } from './handlers/help.ts';
import { launch } from './handlers/launch.ts';
import { sessionEnded, stop } from './handlers/leaving.ts';
import { again, done, fromStart, next, previous } from './handlers/moves.ts';
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
  ReadyIntent: yes,
  DoneIntent: done,
};

/** What each request means that is not an intent. */
export const REQUESTS: Readonly<Record<string, Handler>> = {
  LaunchRequest: launch,
  SessionEndedRequest: sessionEnded,
};

/** Whatever is asked that is not known here is answered as what nobody understood. */
export function handlerFor(request: { readonly type: string; readonly intent?: string }): Handler {
  const [table, name] = request.type === 'IntentRequest' ? [INTENTS, request.intent ?? ''] : [REQUESTS, request.type];
  return (Object.hasOwn(table, name) && table[name]) || fallback;
}
