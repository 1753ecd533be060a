import type { Line } from '../../narration/lines.ts';
import { offerFor } from '../../workout/progress/offer.ts';
import { ask } from '../ask.ts';
import { beginWorkout } from '../begin-workout.ts';
import type { Ask, Close } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { withPerson } from '../turn.ts';

/** What a person who has finished some is offered once, in front of the workout that they want; otherwise it begins. */
export function offerOrBegin(turn: Turn, lead: readonly Line[]): Ask | Close {
  const { person } = turn.progress;
  const offer = offerFor(person);
  if (!offer) return beginWorkout(turn, turn.progress, lead);
  const told = withPerson(turn, { offered: [...(person.offered ?? []), offer] });
  return ask(told, `offer-${offer}`, lead);
}
