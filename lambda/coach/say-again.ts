import type { Device } from '../narration/device.ts';
import type { Progress } from '../workout/progress/progress.ts';
import type { OwnQuestion } from './own-question.ts';
import { OWN_QUESTIONS } from './own-question.ts';
import type { Request } from './request.ts';

/** What a request asks, if it is a question of a person's own. */
export function ownQuestionIn({ word, said: { body } }: Pick<Request, 'word' | 'said'>): OwnQuestion | undefined {
  const own = OWN_QUESTIONS.find((each) => each === word);
  return own && { word: own, body };
}

/**
 * "Say that again", where an answer was heard last: then it is the person's question once more. Example: "how long?", "say that
 * again" is "how long?"; a minute into the set that went on, it is about the set.
 */
export function withQuestionAgain(request: Request, { underWay }: Progress, device: Device): Request {
  const { word, session, isNewSession, sentAt } = request;
  const question = isNewSession || word !== 'say-again' ? undefined : session?.ownQuestion;
  const { startedAt = 0, marks: [first] = [] } = underWay?.narration ?? {};
  const isCueHeard = first !== undefined && (sentAt ?? 0) - startedAt - device.listening.wayOut > first.at;
  return question && !isCueHeard ? { ...request, word: question.word, said: { body: question.body } } : request;
}
