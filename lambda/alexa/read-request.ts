import type { Request } from '../coach/request.ts';
import { ACCOUNT } from '../workout/progress/progress-store.ts';
import { REGIONS } from '../workout/vocabulary.ts';
import type { Envelope } from './envelope.ts';
import { PLAYS_NOT, wordOf } from './intents.ts';
import type { NumberWords } from './numbers.ts';
import { heldInOpenSlot } from './open-slots.ts';
import { saidIn } from './slots.ts';
import { touchIn } from './touches.ts';

/** What the coach is asked: the intent is a word, and its slots are numbers, ids and milliseconds. */
export function readRequest(envelope: Envelope, words: NumberWords): Request {
  const { type, slots, requestId, sessionId, isNewSession, sentAt, session, ailments, ended, exact, userId } = envelope;
  const { personId: person = ACCOUNT } = envelope;
  const touched = touchIn(envelope);
  const spoken = heldInOpenSlot(envelope, words) ?? { word: wordOf(envelope, words.heard), said: saidIn(slots, words) };
  return {
    ...(touched ? { ...touched, said: {} } : spoken),
    requestId,
    sessionId,
    isNewSession,
    sentAt,
    region: REGIONS.find((region) => region === envelope.region),
    owner: session?.owner ?? { userId, person },
    session,
    ailments,
    ended,
    heardAtMost: PLAYS_NOT.includes(type) ? exact.from : undefined,
  };
}
