import type { Line } from '../../narration/lines.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import { entryToCome } from '../../workout/progress/dose.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { BodyPart } from '../../workout/vocabulary.ts';
import { BODY_PARTS } from '../../workout/vocabulary.ts';
import type { Turn } from '../turn.ts';
import { answer } from './info.ts';

/** What people call a part of the body, by the part whose way an exercise tells: the ids of the model's values. */
const CALLED: Readonly<Record<BodyPart, readonly string[]>> = {
  head: ['head', 'face', 'neck', 'jaw'],
  hands: ['hand', 'wrist', 'finger', 'thumb'],
  arms: ['arm', 'elbow', 'forearm', 'shoulder'],
  legs: ['leg', 'thigh', 'knee', 'shin', 'calf', 'hamstring'],
  feet: ['foot', 'toe', 'ankle', 'heel'],
  hips: ['hip', 'bottom', 'tailbone', 'groin'],
};

/** Where a part of the body goes, in the phase at hand; of any other part, and in a passage, how it goes. */
export const bodyPart = answer((turn, underWay) => [whereLine(turn, underWay)]);

function whereLine({ said, phase }: Turn, underWay: UnderWay): Line {
  const entry = entryToCome(underWay);
  const meant = entryAt(underWay.plan, entry);
  const exercise = teachingId(meant);
  const part = BODY_PARTS.find((each) => CALLED[each].includes(said.body ?? ''));
  if (meant.kind !== 'exercise' || !part) return { name: 'how-it-goes', exercise };
  return { name: 'where-it-goes', exercise, part, phase: phase?.entry === entry ? phase.words : undefined };
}
