import { content, figures, model } from 'bundled-parts';
import type { Touch } from '../../lambda/narration/screen-words.ts';
import { sentenceAt } from '../answer.ts';
import type { Outcome } from '../conversation.ts';
import { remarkOn } from '../transcript.ts';
import { breathPanel } from './breath-panel.ts';
import { chipRow } from './chip-row.ts';
import { choose } from './choose.ts';
import type { Coach, Listening } from './coach.ts';
import { OWNER, openCoach, screenIn } from './coach.ts';
import { developerSide } from './developer.ts';
import { DEVICES } from './devices.ts';
import { elementCalled } from './element.ts';
import { foldOnPhones } from './folds.ts';
import { quietAt } from './hearing.ts';
import { installPage } from './install.ts';
import { keepAwake } from './keep-awake.ts';
import { keptIn } from './kept.ts';
import { keepLead, keptLead } from './kept-lead.ts';
import type { KeyWord } from './keys.ts';
import { listenToKeys } from './keys.ts';
import { microphonePanel } from './microphone-panel.ts';
import { openStore } from './open-store.ts';
import { pageClock, SPEEDS } from './page-clock.ts';
import { beginningOf, chipsFor, microphoneLine, screenLost, WENT_WRONG } from './phrases.ts';
import type { Preview } from './preview.ts';
import { previewOf } from './preview.ts';
import type { Showing } from './screen-frame.ts';
import { screenFrame } from './screen-frame.ts';
import { stageOf } from './stage.ts';
import { voicePanel } from './voice-panel.ts';

/** The page: it wires the coach to what can be seen, touched, heard and typed. */

const FRAME_MS = 100;

const LISTENING: readonly Listening[] = ['as itself', 'as an Echo'];
let listening: Listening = 'as itself';

/** What leads on from a pause. */
const GO_ON = 'go on';

/** A caption of more letters is written smaller on a phone. */
const LONG = 90;

const { store, isKept } = await openStore();
const kept = keptIn(() => localStorage);
const clock = pageClock(Date.now, keptLead(kept));
const parts = { content, figures, model, store };
const coach: Coach = openCoach(parts);

const [start, caption] = [elementCalled('start', HTMLButtonElement), elementCalled('caption', HTMLElement)];
const [remark, microphone] = [elementCalled('remark', HTMLElement), elementCalled('microphone', HTMLElement)];
const [form, words] = [elementCalled('say', HTMLFormElement), elementCalled('words', HTMLInputElement)];
const chips = chipRow(say);

const voice = voicePanel(kept);
const hearing = microphonePanel(say);
const breath = breathPanel((said) =>
  say(`alexa, ${coach.conversation.isInSession() ? '' : 'ask back stretches to '}${said}`),
);

const screen = screenFrame(elementCalled('screen', HTMLIFrameElement), {
  onTouch: (what: Touch) => act(() => coach.touch(what, clock.now())),
  onKey: sayByKey,
  showing,
  onFailure: (why) => {
    remark.textContent = screenLost(why);
    stage.loseScreen();
    coach.conversation.useScreen(false);
  },
});

/** One thing at a time: what is said while an answer is on its way waits for it. */
let acting: Promise<unknown> = Promise.resolve();

function inTurn(action: () => Promise<void>): void {
  acting = acting.then(action).catch((error: unknown) => {
    console.error(error);
    remark.textContent = WENT_WRONG;
  });
}

function act(action: () => Promise<Outcome>): void {
  inTurn(async () => {
    const outcome = await action();
    remark.textContent = remarkOn(outcome) ?? '';
    if (outcome.kind === 'answered') screen.refresh();
    await followBeginning();
  });
}

let preview: Preview = await previewOf(parts, OWNER, clock.now());

function showing(): Showing | undefined {
  const [directive, playing] = [screenIn(coach.lastExchange()), coach.conversation.playing()];
  if (directive && playing) return { directive, speed: clock.speed(), elapsed: clock.now() - playing.startedAt };
  return preview.still && { directive: preview.still, speed: 1, elapsed: 0 };
}

const awake = keepAwake(document, navigator.wakeLock);
let isBegun: boolean | undefined;

/** Between beginning and the last word of the goodbye there is nothing to begin, and the screen stays on. */
async function followBeginning(): Promise<void> {
  const { isInSession, playing } = coach.conversation;
  const last = playing();
  const before = isBegun;
  isBegun = isInSession() || (last !== undefined && clock.now() < last.startedAt + last.answer.lasts);
  if (before === isBegun) return;
  awake.keep(isBegun);
  document.body.classList.toggle('begun', isBegun);
  if (before) preview = await previewOf(parts, OWNER, clock.now());
  start.textContent = beginningOf(preview);
  start.hidden = isBegun;
}

/** A key is heard however the page listens, as a press is. */
function sayByKey(word: KeyWord): void {
  if (!coach.conversation.isInSession()) return;
  const isPaused = coach.conversation.playing()?.answer.say === GO_ON;
  say(`alexa, ${isPaused && word === 'wait' ? GO_ON : word}`);
}

const stage = stageOf(screen);
choose(
  'device',
  DEVICES,
  ({ name }) => name,
  (device) => coach.conversation.useScreen(stage.showAs(device)),
);
choose(
  'speed',
  SPEEDS,
  (speed) => `×${speed}`,
  (speed) => {
    clock.setSpeed(speed);
    screen.refresh();
  },
);
choose(
  'listening',
  LISTENING,
  (each) => each,
  (chosen) => {
    listening = chosen;
    coach.listenAs(chosen);
  },
);

start.addEventListener('click', () => act(() => coach.begin(clock.now())));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  say(words.value);
  words.value = '';
});
elementCalled('kept', HTMLElement).hidden = isKept;
listenToKeys(window, sayByKey);
foldOnPhones();
installPage(() => !isBegun);
const developer = developerSide({ coach, clock, store, inTurn });

function say(said: string): void {
  if (said.trim() !== '') act(() => coach.say(said, clock.now()));
}

let heardUntil = clock.now();

async function frameGoesBy(): Promise<void> {
  const now = clock.now();
  await coach.heard(heardUntil, now);
  heardUntil = now;
  keepLead(kept, clock.lead());
  const { conversation } = coach;
  const [playing, listens] = [conversation.playing(), conversation.microphoneAt(now)];
  const sentence = playing && sentenceAt(playing.answer, now - playing.startedAt);
  voice.follow(playing, now, { speed: clock.speed(), maySpeak: !hearing.isSpokenTo() && !breath.isMeasuring() });
  stage.follow(playing, now, listens);
  hearing.follow(conversation.isInSession() ? quietAt(playing, now, voice.isSpeaking()) : 0);
  caption.ariaLive = voice.isOn() ? 'off' : 'polite';
  if (caption.textContent !== (sentence?.words ?? '')) caption.textContent = sentence?.words ?? '';
  caption.classList.toggle('long', caption.textContent.length > LONG);
  microphone.textContent = listening === 'as an Echo' ? microphoneLine(listens) : '';
  await followBeginning();
  await developer.follow(now);
  chips.offer(chipsFor(conversation, now));
}

setInterval(() => inTurn(frameGoesBy), FRAME_MS);
