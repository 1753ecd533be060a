import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { personOf } from '../envelope.ts';
import type { Playing } from '../player.ts';
import type { Coach, Exchange } from './coach.ts';
import { OWNER, storeTakesTooLong } from './coach.ts';
import { cursorIn, formatted, partsOf, placeIn, progressIn, timelineOf } from './developer-text.ts';
import { elementCalled } from './element.ts';
import type { PageClock } from './page-clock.ts';

/** The developers' side of the page: what is behind it, and what can happen to a device. */

const A_DAY = 86_400_000;

/** Whose voice is recognised while another person speaks. */
const ANOTHER = 'anna';

/** What the page has in hand. */
export interface Bench {
  readonly coach: Coach;
  readonly clock: PageClock;
  readonly store: ProgressStore;
  /** Does one thing after the other, in turn with what is said. */
  readonly inTurn: (action: () => Promise<void>) => void;
}

export interface DeveloperSide {
  /** Goes along with the clock; what nobody looks at is not drawn. */
  readonly follow: (now: Instant) => Promise<void>;
}

export function developerSide({ coach, clock, store, inTurn }: Bench): DeveloperSide {
  const side = elementCalled('developer', HTMLDetailsElement);
  const { conversation } = coach;
  let drawn: Exchange | 'nothing' | undefined;
  /** Of each person, as it was seen last. */
  const places = new Map<string, string>();

  const owner = (): Owner => {
    const voice = conversation.voice();
    return voice === undefined ? OWNER : { ...OWNER, person: personOf(voice) };
  };
  const drawRow = async (now: Instant) => {
    const whose = owner();
    const stored = await store.read(whose, now, storeTakesTooLong());
    const place = placeIn(stored);
    write('place-before', places.get(whose.person) ?? '(not seen)');
    write('place-now', place);
    places.set(whose.person, place);
    write('row', formatted(stored));
  };
  const mishaps: Readonly<Record<string, () => Promise<void>>> = {
    unplug: async () => conversation.unplug(),
    lose: () => conversation.lose(clock.now()),
    'next-day': async () => clock.pass(A_DAY),
    another: async () => {
      conversation.recognise(conversation.voice() === undefined ? ANOTHER : undefined);
      elementCalled('another', HTMLButtonElement).ariaPressed = String(conversation.voice() !== undefined);
      await drawRow(clock.now());
    },
  };
  for (const [id, happen] of Object.entries(mishaps)) {
    elementCalled(id, HTMLButtonElement).addEventListener('click', () => inTurn(happen));
  }

  const timeline = drawnTimeline();
  return {
    follow: async (now) => {
      if (!side.open) return;
      timeline(conversation.playing(), now);
      const last = coach.lastExchange();
      if (drawn === (last ?? 'nothing')) return;
      drawn = last ?? 'nothing';
      for (const [id, text] of Object.entries(last ? partsOf(last) : {})) write(id, text);
      await drawRow(now);
    },
  };
}

function write(id: string, text: string): void {
  elementCalled(id, HTMLPreElement).textContent = text;
}

/** The sentences of what plays, and a cursor that goes along them. */
function drawnTimeline(): (playing: Playing | undefined, now: Instant) => void {
  const [list, cursor] = [elementCalled('timeline', HTMLOListElement), elementCalled('cursor', HTMLElement)];
  let drawn: Playing | undefined;
  return (playing, now) => {
    if (playing !== drawn) list.replaceChildren(...(playing ? timelineOf(playing).map(lineOf) : []));
    drawn = playing;
    const elapsed = playing ? now - playing.startedAt : 0;
    cursor.textContent = playing ? progressIn(playing, elapsed) : 'Nothing plays.';
    const line = playing && list.children[cursorIn(playing, elapsed)];
    const marked = list.querySelector('[aria-current]');
    if (marked === line) return;
    marked?.removeAttribute('aria-current');
    if (!(line instanceof HTMLElement)) return;
    line.ariaCurrent = 'true';
    list.scrollTop = line.offsetTop - list.clientHeight / 2;
  };
}

function lineOf({ at, words, lasts }: ReturnType<typeof timelineOf>[number]): HTMLLIElement {
  const line = document.createElement('li');
  line.append(
    ...[at, words, lasts].map((text) => {
      const part = document.createElement('span');
      part.textContent = text;
      return part;
    }),
  );
  return line;
}
