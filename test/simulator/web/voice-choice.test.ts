import type { BrowserVoice } from '../../../simulator/web/voice-choice.ts';
import {
  CAPTIONS_ONLY,
  chosenAmong,
  englishAmong,
  nameOfVoice,
  voiceLine,
  voiceNote,
} from '../../../simulator/web/voice-choice.ts';

function voiceCalled(name: string, lang: string, localService = true): BrowserVoice {
  return { name, lang, localService, voiceURI: `uri:${name}` };
}

const ANNA = voiceCalled('Anna', 'de-DE');
const DANIEL = voiceCalled('Daniel', 'en-GB');
const SAMANTHA = voiceCalled('Samantha', 'en_US');
const REMOTE = voiceCalled('Cloud', 'en-US', false);

test('of a browser’s voices those for English are offered, those of this device first', () => {
  const names = englishAmong([REMOTE, ANNA, DANIEL, SAMANTHA]).map(({ name }) => name);
  expect(names).toEqual(['Samantha', 'Daniel', 'Cloud']);
});

describe('the voice is the one that was chosen, else one of this device, and never another one unasked', () => {
  test.each([
    { title: 'nothing chosen', voices: [SAMANTHA, REMOTE], chosen: undefined, voice: SAMANTHA },
    { title: 'one that is there', voices: [SAMANTHA, DANIEL], chosen: 'uri:Daniel', voice: DANIEL },
    { title: 'one that is there no more', voices: [SAMANTHA], chosen: 'uri:Daniel', voice: SAMANTHA },
    { title: 'one that is not on this device', voices: [SAMANTHA, REMOTE], chosen: 'uri:Cloud', voice: REMOTE },
    { title: 'none', voices: [SAMANTHA], chosen: CAPTIONS_ONLY, voice: undefined },
    { title: 'nothing, and none of this device', voices: [REMOTE], chosen: undefined, voice: undefined },
    { title: 'nothing, and no voices', voices: [], chosen: undefined, voice: undefined },
  ])('$title', ({ voices, chosen, voice }) => {
    expect(chosenAmong(voices, chosen)).toBe(voice);
  });
});

test('a voice that is not on this device says so in its name', () => {
  expect(nameOfVoice(REMOTE)).toBe('Cloud (not on this device)');
  expect(nameOfVoice(DANIEL)).toBe('Daniel');
});

test('that a voice sends what it says is told before one can be chosen that does', () => {
  expect(voiceNote([SAMANTHA, REMOTE])).toMatch(/“not on this device” sends what it says to its maker/);
  expect(voiceNote([SAMANTHA, DANIEL])).toBe('');
});

describe('what is said about the voice', () => {
  const speaking = { isWaiting: false, voices: [SAMANTHA, REMOTE], voice: SAMANTHA, speed: 1, isMute: false };

  test.each([
    { title: 'it speaks', state: {}, line: '' },
    { title: 'the browser may still tell one', state: { voices: [], voice: undefined, isWaiting: true }, line: '' },
    { title: 'no voice', state: { voices: [], voice: undefined }, line: /no English voice: captions only/ },
    { title: 'a higher speed', state: { speed: 20 }, line: /At ×20 .* captions only/ },
    { title: 'it is mute', state: { isMute: true }, line: /says nothing/ },
    { title: 'another device speaks', state: { voice: REMOTE }, line: /sends what it says to its maker/ },
    { title: 'captions were chosen', state: { voice: undefined }, line: '' },
  ])('$title', ({ state, line }) => {
    const said = voiceLine({ ...speaking, ...state });
    if (line === '') expect(said).toBe('');
    else expect(said).toMatch(line);
  });
});
