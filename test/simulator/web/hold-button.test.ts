import { onHold } from '../../../simulator/web/hold-button.ts';

/** A button of a browser, as far as it can be held, and what was told of it. */
class Button extends EventTarget {
  readonly told: boolean[] = [];
  readonly hold = onHold(this, (isHeld) => this.told.push(isHeld));

  setPointerCapture(): void {}

  /** @returns whether the browser would do what it does by itself. */
  does(type: string, event: object = {}): boolean {
    const made = new Event(type, { cancelable: true });
    return this.dispatchEvent(Object.assign(made, { button: 0, buttons: 0, detail: 1, repeat: false, ...event }));
  }
}

/** What a browser does of each way to press: a hand's click ends a hold, a click of its own comes from a screen reader or a switch. */
const HAND = ['pointerdown', 'pointerup', 'lostpointercapture', 'click'];

test('a finger or a mouse holds it as long as it is down, and the click after that says no more', () => {
  const button = new Button();
  button.does('pointerdown');
  expect(button.told).toEqual([true]);
  for (const type of HAND.slice(1)) button.does(type);
  expect(button.told).toEqual([true, false]);
});

test.each(['pointerup', 'pointercancel', 'lostpointercapture', 'blur'])('%s lets it go', (type) => {
  const button = new Button();
  button.does('pointerdown');
  button.does(type);
  expect(button.told).toEqual([true, false]);
});

test('another button of the mouse does not hold it', () => {
  const button = new Button();
  button.does('pointerdown', { button: 2 });
  expect(button.told).toEqual([]);
});

describe.each([' ', 'Enter'])('the key "%s"', (key) => {
  test('holds it as long as it is down, and is no click besides', () => {
    const button = new Button();
    expect(button.does('keydown', { key })).toBe(false);
    button.does('keydown', { key, repeat: true });
    expect(button.told).toEqual([true]);
    expect(button.does('keyup', { key })).toBe(false);
    expect(button.told).toEqual([true, false]);
  });

  test('that is still down holds it no more once it was let go', () => {
    const button = new Button();
    button.does('keydown', { key });
    button.hold.release();
    button.does('keydown', { key, repeat: true });
    expect(button.told).toEqual([true, false]);
  });
});

test('any other key is left alone', () => {
  const button = new Button();
  expect(button.does('keydown', { key: 'Tab' })).toBe(true);
  expect(button.told).toEqual([]);
});

describe('a click without a hand holds it until the next one', () => {
  const alone = (button: Button) => button.does('click', { detail: 0 });
  /** TalkBack's: Chromium has a pointer come and go before it, and a button down in it. */
  const withPointer = (button: Button) => {
    button.does('pointerdown');
    button.does('pointerup');
    button.does('click', { buttons: 1 });
  };

  test.each([
    { title: 'a click alone', click: alone, first: [true], second: [true, false] },
    {
      title: 'a click that pretends to a pointer',
      click: withPointer,
      first: [true, false, true],
      second: [true, false, true, false],
    },
  ])('$title', ({ click, first, second }) => {
    const button = new Button();
    click(button);
    expect(button.told).toEqual(first);
    click(button);
    expect(button.told).toEqual(second);
  });

  test('or until what it was for is over', () => {
    const button = new Button();
    alone(button);
    button.hold.release();
    alone(button);
    expect(button.told).toEqual([true, false, true]);
  });
});
