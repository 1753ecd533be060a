import type { Clock } from '../narration/clock.ts';
import { ALEXA_LISTENS } from '../narration/listening.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import { isKnown } from '../workout/moves.ts';
import type { Progress } from '../workout/progress.ts';
import { isAtPrompt, settle } from '../workout/settling.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { Catalog } from '../workout/workout.ts';
import type { Access, Copy } from './copy.ts';
import { asFound, keep } from './copy.ts';
import { recorded } from './record.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { speechOf } from './respond.ts';
import { handlerFor } from './routes.ts';
import type { SessionAttributes } from './session-attributes.ts';
import { VERSION } from './session-attributes.ts';
import type { Turn } from './turn.ts';

/** All that a turn is taken with, besides the progress that it finds. */
export interface Taking {
  readonly access: Access;
  readonly request: Request;
  readonly words: Words;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

/** A turn that was taken: what is answered, and what the session remembers of it. */
export interface Taken {
  readonly reply: Reply;
  readonly narrated: Narrated;
  readonly attributes: SessionAttributes;
}

/** How often a turn is taken anew because somebody else has saved meanwhile. Then it is answered unsaved. */
const TRIES = 2;

/** Takes a turn and saves what comes of it, on top of what others have saved. */
export async function takeTurn(taking: Taking, copy: Copy, triesLeft = TRIES): Promise<Taken> {
  const { access, request } = taking;
  const { reply, narrated, progress, isAtPrompt } = answerTo(taking, copy);
  const isUnchanged = reply.kind === 'silence' && progress === copy.progress;
  const kept = isUnchanged ? copy : await keep(access, request, copy, progress);
  if ('outrunBy' in kept && triesLeft > 1) return takeTurn(taking, asFound(request, kept.outrunBy), triesLeft - 1);
  const { standing, saved } = 'outrunBy' in kept ? copy : kept;
  const question = reply.kind === 'ask' ? reply.question : undefined;
  const { owner, requestId } = request;
  const attributes = { version: VERSION, owner, progress, standing, saved, requestId, question, isAtPrompt } as const;
  return { reply, narrated, attributes };
}

/** What comes of a request, by nothing but what it finds. */
function answerTo({ request, words, catalog, clock }: Taking, copy: Copy) {
  const turn = turnOf(request, copy, catalog);
  const reply = handlerFor(request)(turn);
  const isExact = clock === 'apla' && !reply.progress.underWay?.withoutExactClock;
  const narrated = narrate(words, speechOf(reply), isExact ? 'apla' : 'ssml');
  const isAtPrompt = turn.isAtPrompt && reply.kind === 'ask' && !reply.timeline;
  const progress = isAtPrompt ? { ...reply.progress, underWay: turn.progress.underWay } : reply.progress;
  return { reply, narrated, progress: recorded(progress, narrated, { ...request, now: turn.now }), isAtPrompt };
}

function turnOf(request: Request, copy: Copy, catalog: Catalog): Turn {
  const isNewSession = request.isNewSession || copy.isNews;
  const before = withKnownWorkout(copy.progress, catalog);
  const now = request.sentAt ?? lastMomentOf(before);
  const arrival = { ...request, isNewSession, now, listening: ALEXA_LISTENS };
  const { question, isAtPrompt: wasAtPrompt = false } = (!isNewSession && request.attributes) || {};
  return {
    catalog,
    now,
    isNewSession,
    question,
    progress: settle(before, arrival),
    isAtPrompt: wasAtPrompt || isAtPrompt(before, arrival),
  };
}

/** For a request that does not tell its time: then no time has passed. */
function lastMomentOf({ underWay }: Progress): Instant {
  return underWay?.narration?.startedAt ?? underWay?.leftAt ?? 0;
}

/** A workout that the content no longer has is left out. */
function withKnownWorkout(progress: Progress, catalog: Catalog): Progress {
  const { underWay, ...lasting } = progress;
  return underWay && !isKnown(catalog, underWay) ? lasting : progress;
}
