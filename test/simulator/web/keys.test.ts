import { wordOfKey } from '../../../simulator/web/keys.ts';

const FREE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false };

/** Where the focus is, as a selector that fits it would find it. */
const on = (tag: string) => ({ closest: (selector: string) => selector.split(', ').includes(tag) });

test.each([
  [' ', 'wait'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['Enter', undefined],
  ['a', undefined],
  ['toString', undefined],
])('the key "%s" says %s', (key, word) => {
  expect(wordOfKey({ ...FREE, key, target: on('body') })).toBe(word);
  expect(wordOfKey({ ...FREE, key })).toBe(word);
});

describe.each(['input', 'select', 'textarea', '[contenteditable]'])('in %s', (tag) => {
  test.each([' ', 'ArrowRight', 'ArrowLeft'])('the key "%s" says nothing', (key) => {
    expect(wordOfKey({ ...FREE, key, target: on(tag) })).toBeUndefined();
  });
});

test.each(['button', 'summary'])('Space presses a %s that has the focus, and arrows still lead on and back', (tag) => {
  expect(wordOfKey({ ...FREE, key: ' ', target: on(tag) })).toBeUndefined();
  expect(wordOfKey({ ...FREE, key: 'ArrowRight', target: on(tag) })).toBe('next');
});

test.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'repeat'])('with %s a key says nothing', (held) => {
  expect(wordOfKey({ ...FREE, [held]: true, key: 'ArrowLeft' })).toBeUndefined();
});
