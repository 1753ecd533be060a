import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import type { Screen } from '../../../simulator/engine/watched.ts';

/** A document of a few components that does what a set does: beats one after the other, each with a speech, then an event. */
export function smallScreen(beats: readonly Milliseconds[], { speaks = true, startsAfter = 0 } = {}): Screen {
  return { document: DOCUMENT, datasources: { set: dataOf({ id: 'set 1', beats, speaks, startsAfter }) } };
}

function dataOf(properties: object): object {
  const transformers = [{ inputPath: 'cue', outputName: 'sound', transformer: 'ssmlToSpeech' }];
  return { type: 'object', properties: { ...properties, cue: '<speak>In</speak>' }, transformers };
}

const setRoot = (property: string, value: string) => ({ type: 'SetValue', componentId: 'root', property, value });

const DOCUMENT = {
  type: 'APL',
  version: '1.4',
  commands: {
    Beat: {
      commands: [
        setRoot('begun', `\${elapsedTime}`),
        { type: 'SpeakItem', sequencer: 'voice', when: `\${set.properties.speaks}`, componentId: 'cue' },
        { type: 'Idle', delay: `\${set.properties.beats[beat]}` },
        setRoot('beat', `\${beat + 1}`),
      ],
    },
  },
  mainTemplate: {
    parameters: ['set'],
    items: [
      {
        type: 'Container',
        id: 'root',
        width: '100vw',
        height: '100vh',
        bind: [
          { name: 'beat', value: 0, type: 'number' },
          { name: 'begun', value: -1, type: 'number' },
          {
            name: 'share',
            value: `\${begun < 0 ? 0 : Math.clamp(0, (elapsedTime - begun) / set.properties.beats[beat], 1)}`,
          },
        ],
        onMount: [
          {
            type: 'Sequential',
            sequencer: 'set',
            delay: `\${set.properties.startsAfter}`,
            repeatCount: `\${set.properties.beats.length - 1}`,
            commands: [{ type: 'Beat' }],
            finally: [{ type: 'SendEvent', arguments: ['done', `\${set.properties.id}`, `\${beat}`] }],
          },
        ],
        items: [
          {
            type: 'Text',
            id: 'cue',
            text: `Beat \${beat} of \${set.properties.beats.length}`,
            speech: `\${set.properties.sound}`,
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
                arguments: ['wait', `\${set.properties.id}`, `\${beat}`, `\${Math.round(elapsedTime - begun)}`],
              },
            ],
            items: [{ type: 'Text', id: 'hidden', display: 'invisible', text: 'Wait', width: '100%' }],
          },
        ],
      },
    ],
  },
};
