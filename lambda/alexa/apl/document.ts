import { COLOURS } from '../figure/figure.ts';
import { breathItems } from './breath-items.ts';
import { figureGraphic } from './figure-graphic.ts';
import { figureItem } from './figure-item.ts';
import { BREATHING, DISC, ICONS, RING } from './graphics.ts';
import { layoutResources } from './layouts.ts';
import { segmentsItem } from './segments-item.ts';
import { textItems } from './text-items.ts';
import { touchTargets } from './touch-targets.ts';
import { voiceItem } from './voice.ts';

/**
 * The one document of every screen: APL 1.4, so that Amazon's engine of that version can verify it. All that differs is data: a
 * `ScreenData` as the properties of the data source `screen` (`payload` would be all data sources together). Its clock is an
 * `Idle` for each beat, on a sequencer of its own that no touch cuts; all that is seen hangs on `x`, the share of the beat that
 * has gone by. Not tried on a device.
 */
export interface ScreenDocument {
  readonly type: 'APL';
  readonly version: '1.4';
  readonly [property: string]: unknown;
}

/** Keeps the screen on through the longest breath and the quiet of a pause. */
const IDLE_TIMEOUT_MS = 120_000;

/** The document of every screen. It is made with the first one: a person without a screen does not wait for it. */
export function screenDocument(): ScreenDocument {
  made ??= makeDocument();
  return made;
}

let made: ScreenDocument | undefined;

function makeDocument(): ScreenDocument {
  return {
    ...{ type: 'APL', version: '1.4', theme: 'dark', settings: { idleTimeout: IDLE_TIMEOUT_MS } },
    resources: layoutResources(),
    graphics: { figure: figureGraphic(), disc: DISC, ring: RING, breathing: BREATHING, ...ICONS },
    commands: { Beat: { commands: BEAT } },
    mainTemplate: {
      parameters: ['screen'],
      items: [{ type: 'Frame', width: '100vw', height: '100vh', backgroundColor: COLOURS.ground, item: root() }],
    },
  };
}

/** One beat: it begins, lasts, and the next is at hand. */
const BEAT = [
  { type: 'SetValue', componentId: 'root', property: 't0', value: '${elapsedTime}' },
  {
    type: 'SpeakItem',
    sequencer: 'voice',
    when: '${response.beats[i].voice >= 0}',
    componentId: 'voice${response.beats[i].voice}',
  },
  { type: 'Idle', delay: '${response.beats[i].ms}' },
  { type: 'SetValue', componentId: 'root', property: 'i', value: '${Math.min(i + 1, response.beats.length - 1)}' },
] as const;

function root(): object {
  return {
    ...{ type: 'Container', id: 'root', width: '100vw', height: '100vh' },
    bind: BINDINGS.map(([name, type, value]) => ({ name, type, value })),
    onMount: [
      {
        ...{ type: 'Sequential', sequencer: 'set', screenLock: true, delay: '${response.startsAfter}' },
        ...{ repeatCount: '${response.beats.length - 1}', commands: [{ type: 'Beat' }], finally: [PLAYED] },
      },
    ],
    items: [...breathItems(), figureItem(), ...textItems(), ...touchTargets(), segmentsItem(), voiceItem()],
  };
}

const PLAYED = {
  type: 'SendEvent',
  when: '${held < 0 && response.goesOn}',
  arguments: ['played', '${response.id}', '${played}'],
} as const;

/** With more letters a caption is written smaller beside the figure; with still more it has no room but in its place. */
const [LONG, WIDE, WIDE_WITH_HINT] = [38, 78, 60] as const;

/** A round screen has no room for both, and shows only what is done. */
const IS_WIDE = `beat.letters > ${WIDE} || (beat.state == 'talk' && (viewport.shape == 'round' || beat.letters > ${WIDE_WITH_HINT}))`;

/** How long a figure takes to appear. Ours, by eye. */
const FADE_MS = 600;

/** What everything hangs on, in the order in which one needs the other. */
const BINDINGS = [
  ['response', 'any', '${screen.properties}'],
  ['i', 'number', 0],
  /** When the beat began; below zero before the first. */
  ['t0', 'number', -1],
  /** The share at which all was held by a touch; below zero while it runs. */
  ['held', 'number', -1],
  ['beat', 'any', '${response.beats[i]}'],
  ['x', 'number', '${held >= 0 ? held : t0 < 0 ? 0 : Math.clamp(0, (elapsedTime - t0) / beat.ms, 1)}'],
  /** The same, from rest to rest. */
  ['e', 'number', '${0.5 - 0.5 * Math.cos(Math.PI * x)}'],
  ['played', 'number', '${Math.round(beat.at + x * beat.ms)}'],
  /** Where on the frames of the transition, and the frame before it. */
  ['u', 'number', '${beat.u0 + (beat.u1 - beat.u0) * e}'],
  ['frames', 'any', '${response.transitions[beat.transition]}'],
  ['k', 'number', '${Math.clamp(0, Math.floor(u), frames.length - 2)}'],
  ['breath', 'number', '${beat.b0 + (beat.b1 - beat.b0) * e}'],
  ['fade', 'number', `\${beat.fades ? Math.clamp(0, x * beat.ms / ${FADE_MS}, 1) : 1}`],
  ['isSet', 'boolean', "${beat.state == 'set'}"],
  /** How a caption is written that is no caption of a set: beside a title it is a note. */
  [
    'form',
    'string',
    `\${isSet ? 'set' : beat.title != '' ? 'note' : ${IS_WIDE} ? 'wide' : beat.letters > ${LONG} ? 'long' : 'text'}`,
  ],
] as const;
