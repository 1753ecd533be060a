import type { Device } from '../narration/device.ts';
import type { Progress } from '../workout/progress/progress.ts';
import type { Asked } from './asked.ts';
import { OWN_QUESTIONS } from './asked.ts';
import type { Request } from './request.ts';

/** What a request asks, if it is a question of a person's own. */
export function askedIn({ word, said: { body } }: Pick<Request, 'word' | 'said'>): Asked | undefined {
  const own = OWN_QUESTIONS.find((each) => each === word);
  return own && { word: own, body };
}

/** "Say that again", of an answer that was heard last: then it is what was asked, once more. */
export function askedAgain(request: Request, { underWay }: Progress, device: Device): Request {
  const { word, session, isNewSession, sentAt } = request;
  const asked = isNewSession || word !== 'say-again' ? undefined : session?.asked;
  const { startedAt = 0, marks: [first] = [] } = underWay?.narration ?? {};
  const isCueHeard = first !== undefined && (sentAt ?? 0) - startedAt - device.listening.wayOut > first.at;
  return asked && !isCueHeard ? { ...request, word: asked.word, said: { body: asked.body } } : request;
}
