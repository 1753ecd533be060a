import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import type { Screen } from './watched.ts';

/** A document of a few components that does what a set does: beats one after the other, each with a speech, then an event. */
export function smallScreen(beats: readonly Milliseconds[], { speaks = true, startsAfter = 0 } = {}): Screen {
  return { document: DOCUMENT, datasources: { payload: { id: 'set 1', beats, speaks, startsAfter } } };
}

const set = (property: string, value: string) => ({ type: 'SetValue', componentId: 'root', property, value });

const DOCUMENT = {
  type: 'APL',
  version: '1.4',
  commands: {
    Beat: {
      commands: [
        set('begun', `\${elapsedTime}`),
        { type: 'SpeakItem', sequencer: 'voice', when: `\${payload.speaks}`, componentId: 'cue' },
        { type: 'Idle', delay: `\${payload.beats[beat]}` },
        set('beat', `\${beat + 1}`),
      ],
    },
  },
  mainTemplate: {
    parameters: ['payload'],
    items: [
      {
        type: 'Container',
        id: 'root',
        width: '100vw',
        height: '100vh',
        bind: [
          { name: 'beat', value: 0, type: 'number' },
          { name: 'begun', value: -1, type: 'number' },
          { name: 'share', value: `\${begun < 0 ? 0 : Math.clamp(0, (elapsedTime - begun) / payload.beats[beat], 1)}` },
        ],
        onMount: [
          {
            type: 'Sequential',
            sequencer: 'set',
            delay: `\${payload.startsAfter}`,
            repeatCount: `\${payload.beats.length - 1}`,
            commands: [{ type: 'Beat' }],
            finally: [{ type: 'SendEvent', arguments: ['done', `\${payload.id}`, `\${beat}`] }],
          },
        ],
        items: [
          {
            type: 'Text',
            id: 'cue',
            text: `Beat \${beat} of \${payload.beats.length}`,
            speech: 'https://example.com/cue.mp3',
            opacity: `\${share}`,
            fontSize: '10vh',
            width: '50vw',
          },
          {
            type: 'TouchWrapper',
            id: 'wait',
            accessibilityLabel: 'Wait',
            position: 'absolute',
            right: 0,
            bottom: 0,
            width: '20vw',
            height: '20vh',
            onPress: [
              { type: 'Idle', sequencer: 'set' },
              { type: 'Idle', sequencer: 'voice' },
              {
                type: 'SendEvent',
                arguments: ['wait', `\${payload.id}`, `\${beat}`, `\${Math.round(elapsedTime - begun)}`],
              },
            ],
            items: [{ type: 'Text', id: 'hidden', display: 'invisible', text: 'Wait', width: '100%' }],
          },
        ],
      },
    ],
  },
};
