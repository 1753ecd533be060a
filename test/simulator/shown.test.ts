import { linesOf, shownIn } from '../../simulator/shown.ts';

const NOTHING = { head: '', title: '', caption: '', hint: '', breathing: '', number: '', of: '' };

/** What a screen is sent, of beats of two seconds each. */
function screenOf(beats: readonly object[]) {
  const inOrder = beats.map((beat, index) => ({
    ...{ at: 2_000 * index, ms: 2_000, state: 'talk', entry: 0 },
    ...NOTHING,
    ...beat,
  }));
  return { screen: { properties: { id: 'a-request', isOpen: 1, words: { in: 'In', out: 'Out' }, beats: inOrder } } };
}

function linesFor(...beats: readonly object[]): readonly string[] {
  return linesOf(shownIn(screenOf(beats))).map(({ words }) => words);
}

describe('a beat in a line has what is not empty, in the order in which an eye finds it', () => {
  test.each([
    { beat: { title: 'The cat', head: '4 of 6' }, line: '[4 of 6 · The cat]' },
    {
      beat: { head: 'The cat', caption: 'Round your back', breathing: 'in', number: '4', of: 'of 8' },
      line: '[The cat · 4 of 8 · In · Round your back]',
    },
    { beat: { breathing: 'out', number: '1', of: 'of 3' }, line: '[1 of 3 · Out]' },
    {
      beat: { hint: 'Say “Alexa, next”', caption: 'In a moment', title: 'The boat', head: 'Next' },
      line: '[Next · The boat · In a moment · Say “Alexa, next”]',
    },
  ])('$line', ({ beat, line }) => {
    expect(linesFor(beat)).toEqual([line]);
  });
});

test('a line that would repeat the one before is left out', () => {
  const lines = linesFor({ title: 'Paused' }, { title: 'Paused' }, { title: 'The cat' }, { title: 'Paused' });
  expect(lines).toEqual(['[Paused]', '[The cat]', '[Paused]']);
});

test('a line is told when its beat begins', () => {
  const lines = linesOf(shownIn(screenOf([{ title: 'The cat' }, { title: 'The cat' }, { title: 'Paused' }])));
  expect(lines.map(({ at }) => at)).toEqual([0, 4_000]);
});

describe('a screen that nobody could read is refused', () => {
  test.each([
    { what: 'no beats', sent: screenOf([]), says: 'screen.properties.beats' },
    { what: 'a beat that begins at no time', sent: screenOf([{ at: Number.NaN }]), says: 'beats.0.at' },
    { what: 'a state that there is not', sent: screenOf([{ state: 'asleep' }]), says: 'beats.0.state' },
    { what: 'another document', sent: { payload: {} }, says: 'screen' },
    { what: 'nothing', sent: undefined, says: 'Expected Object but received undefined' },
  ])('$what', ({ sent, says }) => {
    expect(() => shownIn(sent)).toThrow(says);
  });
});
