import { scheduleOf } from '../../simulator/apla.ts';

/** A voice that takes a tenth of a second for each letter. */
const speechTime = (words: string) => 100 * (words.match(/\w/g)?.length ?? 0);

const played = (...items: readonly unknown[]) => {
  const document = { type: 'APLA', version: '0.91', mainTemplate: { items: [{ type: 'Sequencer', items }] } };
  return scheduleOf(document, { speechTime, audio: { 'soundbank://bell': 2000 } });
};
const say = (content: string) => ({ type: 'Speech', content });
const quiet = (duration: number) => ({ type: 'Silence', duration });
const bell = { type: 'Audio', source: 'soundbank://bell' };
const together = (...items: readonly unknown[]) => ({ type: 'Mixer', items });

test('a sequencer plays one after the other', () => {
  expect(played(say('In.'), quiet(1000), say('Out.'))).toEqual({
    heard: [
      { at: 0, lasts: 200, words: 'In.' },
      { at: 1200, lasts: 300, words: 'Out.' },
    ],
    lasts: 1500,
  });
});

test('a mixer plays at once, and lasts as long as its longest: a slot, whatever the voice does', () => {
  const { heard, lasts } = played(together(quiet(4000), say('In.')), together(quiet(6000), say('Out.')), say('End.'));
  expect(heard.map(({ at }) => at)).toEqual([0, 4000, 10_000]);
  expect(lasts).toBe(10_300);
  expect(played(together(quiet(100), say('In.')), say('Out.')).heard[1]?.at).toBe(200);
});

test('what is trimmed to its parent is cut with it, and does not make it longer', () => {
  const { heard, lasts } = played(together(say('In.'), { ...bell, duration: 'trimToParent' }), say('Out.'));
  expect(heard).toContainEqual({ at: 0, lasts: 200 });
  expect(lasts).toBe(500);
  expect(played(together(say('In.'), bell)).lasts).toBe(2000);
});

test('markup is as long as its words and breaks', () => {
  const content = '<speak>In.<break time="800ms"/> Out.</speak>';
  expect(played({ type: 'Speech', contentType: 'SSML', content }).lasts).toBe(1300);
});

test.each([
  { name: 'a component that it does not know', item: { type: 'Selector', items: [] } },
  { name: 'a filter', item: { ...bell, filter: [{ type: 'Repeat' }] } },
  { name: 'a length that is none', item: quiet(-1) },
  { name: 'a duration that it does not know', item: { ...bell, duration: 'forever' } },
  { name: 'bound data', item: { type: 'Speech', content: `$${'{payload.words}'}` } },
  { name: 'audio of an unknown length', item: { type: 'Audio', source: 'https://example.org/a.mp3' } },
  { name: 'trimming to a sequencer', item: { ...bell, duration: 'trimToParent' } },
])('refuses $name', ({ item }) => {
  expect(() => played(item)).toThrow(/cannot|no length/);
});

test.each([{}, { type: 'APL' }, { type: 'APLA', version: '0.91' }, null])('refuses %j for a document', (document) => {
  expect(() => scheduleOf(document, { speechTime })).toThrow('cannot play this document');
});
