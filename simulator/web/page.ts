import { content, figures, model } from 'bundled-parts';
import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import type { Touch } from '../../lambda/narration/screen-words.ts';
import { sentenceAt } from '../answer.ts';
import type { Outcome } from '../conversation.ts';
import { remarkOn } from '../transcript.ts';
import type { Coach, Listening } from './coach.ts';
import { openCoach } from './coach.ts';
import { DEVICES } from './devices.ts';
import { elementCalled } from './element.ts';
import { keepLead, keptLead } from './kept-lead.ts';
import { openStore } from './open-store.ts';
import { pageClock, SPEEDS } from './page-clock.ts';
import { chipsFor, microphoneLine } from './phrases.ts';
import { screenFrame } from './screen-frame.ts';

/** The page: it wires the coach to what can be seen, touched, heard and typed. */

const FRAME_MS = 100;

const LISTENING: readonly Listening[] = ['as itself', 'as an Echo'];

const { store, isKept } = await openStore();
const clock = pageClock(Date.now, keptLead());
const coach: Coach = openCoach({ content, figures, model, store }, true);

const [stage, frame] = [elementCalled('stage', HTMLElement), elementCalled('screen', HTMLIFrameElement)];
const [start, caption] = [elementCalled('start', HTMLButtonElement), elementCalled('caption', HTMLElement)];
const [remark, microphone] = [elementCalled('remark', HTMLElement), elementCalled('microphone', HTMLElement)];
const [form, words] = [elementCalled('say', HTMLFormElement), elementCalled('words', HTMLInputElement)];
const chips = elementCalled('chips', HTMLFieldSetElement);

const screen = screenFrame(frame, {
  onTouch: (what: Touch) => act(() => coach.touch(what, clock.now())),
  onFailure: (why) => {
    remark.textContent = `No screen here (${why}); the voice leads alone.`;
    stage.classList.add('speaker');
  },
});

/** One thing at a time: what is said while an answer is on its way waits for it. */
let acting: Promise<unknown> = Promise.resolve();

function inTurn(action: () => Promise<void>): void {
  acting = acting.then(action).catch((error: unknown) => {
    console.error(error);
    remark.textContent = 'Something went wrong here. Say it again, or reload the page.';
  });
}

function act(action: () => Promise<Outcome>): void {
  inTurn(async () => {
    const outcome = await action();
    remark.textContent = remarkOn(outcome) ?? '';
    if (outcome.kind === 'answered') showLast();
    start.hidden = coach.conversation.isInSession();
  });
}

function showLast(): void {
  const directive = coach.lastExchange()?.response.response.directives?.find(isOfScreen);
  const playing = coach.conversation.playing();
  if (directive && playing) screen.show(directive, clock.speed(), clock.now() - playing.startedAt);
}

function isOfScreen(directive: { readonly type: string }): directive is ScreenDirective {
  return directive.type === 'Alexa.Presentation.APL.RenderDocument';
}

function choose<T>(id: string, all: readonly T[], nameOf: (each: T) => string, onChoice: (each: T) => void): void {
  const select = elementCalled(id, HTMLSelectElement);
  select.append(...all.map((each) => new Option(nameOf(each))));
  select.addEventListener('change', () => {
    const chosen = all[select.selectedIndex];
    if (chosen !== undefined) onChoice(chosen);
  });
}

let device = DEVICES[0];

/** The frame has the device's own size, and is drawn as large as there is room. */
function resize(): void {
  stage.classList.toggle('speaker', device?.viewport === undefined);
  if (!device?.viewport) return;
  const { width, height, shape } = device.viewport;
  stage.style.setProperty('--aspect', String(width / height));
  stage.classList.toggle('round', shape === 'round');
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
  frame.style.transform = `scale(${stage.clientWidth / width})`;
  screen.showOn(device.viewport);
}

choose(
  'device',
  DEVICES,
  ({ name }) => name,
  (chosen) => {
    device = chosen;
    resize();
  },
);
choose(
  'speed',
  SPEEDS,
  (speed) => `×${speed}`,
  (speed) => {
    clock.setSpeed(speed);
    showLast();
  },
);
choose(
  'listening',
  LISTENING,
  (listening) => listening,
  (listening) => coach.listenAs(listening),
);

start.addEventListener('click', () => act(() => coach.begin(clock.now())));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  say(words.value);
  words.value = '';
});
new ResizeObserver(resize).observe(stage);
elementCalled('kept', HTMLElement).hidden = isKept;

function say(said: string): void {
  if (said.trim() !== '') act(() => coach.say(said, clock.now()));
}

function chipCalled(phrase: string): HTMLButtonElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.textContent = phrase;
  chip.addEventListener('click', () => say(phrase));
  return chip;
}

let offered = '';
let heardUntil = clock.now();

async function frameGoesBy(): Promise<void> {
  const now = clock.now();
  await coach.heard(heardUntil, now);
  heardUntil = now;
  keepLead(clock.lead());
  const playing = coach.conversation.playing();
  const sentence = playing && sentenceAt(playing.answer, now - playing.startedAt);
  const isOpen = coach.conversation.isInSession();
  if (caption.textContent !== (sentence?.words ?? '')) caption.textContent = sentence?.words ?? '';
  microphone.textContent = microphoneLine(coach.conversation.microphoneAt(now));
  start.hidden = isOpen;
  const phrases = chipsFor(coach.conversation, now);
  if (offered === phrases.join()) return;
  offered = phrases.join();
  for (const chip of chips.querySelectorAll('button')) chip.remove();
  chips.append(...phrases.map(chipCalled));
}

setInterval(() => inTurn(frameGoesBy), FRAME_MS);
