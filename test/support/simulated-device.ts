import type { Place } from '../../lambda/workout/plan/place.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Door } from '../../simulator/connection.ts';
import type { Conversation } from '../../simulator/conversation.ts';
import { startConversation } from '../../simulator/conversation.ts';
import type { DeviceTiming } from '../../simulator/device.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { content } from './content.ts';

/**
 * A device as bad as real ones: it starts late, speaks more slowly than planned, and may send a request twice. It knows
 * what was really heard, which no skill is ever told.
 */
export interface SimulatedDevice extends Conversation {
  /** Where a person is who follows: the place of the cue that is being said, or that was said last. */
  readonly heardAt: (now: Instant) => Place | undefined;
}

interface Options extends DeviceTiming {
  readonly sendsTwice?: boolean;
}

const MODEL = readModel();

export function startDevice(store: ProgressStore, { sendsTwice = false, ...device }: Options): SimulatedDevice {
  const door = openDoor(store, content);
  const conversation = startConversation(sendsTwice ? twice(door) : door, MODEL, { device });
  return {
    ...conversation,
    heardAt: (now) => {
      const { answer, startedAt } = conversation.playing() ?? {};
      if (!answer || startedAt === undefined) return undefined;
      const cued = answer.sentences.filter(({ cue }) => cue);
      const heard = cued.findLast(({ at }) => startedAt + at <= now) ?? cued[0];
      return heard?.cue?.place;
    },
  };
}

function twice({ invoke, ...door }: Door): Door {
  return {
    ...door,
    invoke: async (envelope) => {
      await invoke(structuredClone(envelope));
      return invoke(envelope);
    },
  };
}
