import { content, figures, model } from 'bundled-parts';
import { sentenceAt } from '../answer.ts';
import type { Outcome } from '../conversation.ts';
import { breathPanel } from './breath-panel.ts';
import { chipRow } from './chip-row.ts';
import { choose } from './choose.ts';
import { keepClockLead, keptClockLead } from './clock-lead.ts';
import type { Listening } from './coach.ts';
import { OWNER, openCoach } from './coach.ts';
import { developerSide } from './developer.ts';
import { DEVICES } from './devices.ts';
import { elementCalled } from './element.ts';
import { quietAt } from './hearing.ts';
import { installPage } from './install.ts';
import type { KeyWord } from './keys.ts';
import { listenToKeys } from './keys.ts';
import { localChoicesIn } from './local-choices.ts';
import { microphonePanel } from './microphone-panel.ts';
import { openStore } from './open-store.ts';
import { pageClock, SPEEDS } from './page-clock.ts';
import { foldOnPhones } from './phone-layout.ts';
import { canGoOn, chipsFor, GO_ON, microphoneLine, PLAN_TAKEN, remarkFor, SCREEN_LOST, WENT_WRONG } from './phrases.ts';
import { planNotice } from './plan-notice.ts';
import { planPanel } from './plan-panel.ts';
import { previewOf } from './preview.ts';
import type { Showing } from './screen-frame.ts';
import { screenFrame } from './screen-frame.ts';
import { slipsOf } from './slips.ts';
import { stageOf } from './stage.ts';
import { startButton } from './start-button.ts';
import { turnsWith } from './turns.ts';
import { voicePanel } from './voice-panel.ts';

/** The page: it wires the coach to what can be seen, touched, heard and typed. */

const FRAME_MS = 100;

/** When nothing else is done, in milliseconds after the page has come. */
const LATER = 2000;

const LISTENING: readonly Listening[] = ['as itself', 'as an Echo'];

/** A caption of more letters is written smaller on a phone. */
const LONG = 90;

const { store, isKept } = await openStore();
const choices = localChoicesIn(() => localStorage);
const clock = pageClock(Date.now, keptClockLead(choices), () => screen.refresh());
keepClockLead(clock, choices);
const parts = { content, figures, model, store };
const coach = openCoach({ ...parts, clock: clock.now });
const { conversation } = coach;

const [caption, remark] = [elementCalled('caption', HTMLElement), elementCalled('remark', HTMLElement)];
const microphone = elementCalled('microphone', HTMLElement);
const [form, words] = [elementCalled('say', HTMLFormElement), elementCalled('words', HTMLInputElement)];

const turns = turnsWith((error) => {
  console.error(error);
  remark.textContent = WENT_WRONG;
});

function act(action: () => Promise<Outcome>): void {
  turns.take(async () => {
    const outcome = await action();
    remark.textContent = remarkFor(outcome);
    drawFrame();
    if (outcome.kind === 'answered') screen.refresh();
  });
}

const [touches, chipPresses] = [slipsOf(Date.now), slipsOf(Date.now)];
const keyPresses = { wait: slipsOf(Date.now), next: slipsOf(Date.now), previous: slipsOf(Date.now) };

function say(said: string): void {
  if (said.trim() !== '') act(() => coach.say(said, clock.now()));
}

const screen = screenFrame(elementCalled('screen', HTMLIFrameElement), {
  onTouch: (what, id) => {
    if (touches.isPress()) act(() => coach.touch(what, clock.now(), id));
  },
  onKey: sayByKey,
  showing,
  onFailure: (why) => {
    console.error(why);
    remark.textContent = SCREEN_LOST;
    stage.loseScreen();
    conversation.useScreen(false);
  },
});
const stage = stageOf(screen);
const start = startButton({
  previewed: () => previewOf(parts, OWNER, clock.now()),
  onPress: () => act(() => coach.begin(clock.now())),
  onChange: () => {
    screen.refresh();
    plan.renew();
  },
});
const plan = planNotice({ content, store, now: clock.now, inTurn: turns.take, onTaken: planTaken });
const chips = chipRow((phrase) => {
  if (chipPresses.isPress()) act(() => coach.press(phrase, clock.now()));
});
const voice = voicePanel(choices);
const hearing = microphonePanel(say);
const breath = breathPanel((said) => act(() => coach.press(said, clock.now())));
const developer = developerSide({ coach, clock, store, inTurn: turns.take });

function showing(): Showing | undefined {
  const playing = conversation.playing();
  const directive = start.isBegun() ? playing?.answer.screen : undefined;
  if (directive && playing) return { directive, speed: clock.speed(), elapsed: clock.now() - playing.startedAt };
  const still = start.still();
  return still && { directive: still, speed: 1, elapsed: 0 };
}

/** Between beginning and the last word of the goodbye there is nothing to begin. */
function followBeginning(): void {
  const last = conversation.playing();
  const wasBegun = start.isBegun();
  start.follow(conversation.isInSession() || (last !== undefined && clock.now() < last.startedAt + last.answer.lasts));
  if (wasBegun && !start.isBegun()) installed.comeNow();
}

/** What begins next is another workout, and may begin at once. */
function planTaken(): void {
  remark.textContent = PLAN_TAKEN;
  start.renew();
  elementCalled('start', HTMLButtonElement).focus();
}

/** A key is heard however the page listens, as a press is. @returns whether it was of use: before Start, none is. */
function sayByKey(word: KeyWord): boolean {
  if (!conversation.isInSession()) return false;
  if (!keyPresses[word].isPress()) return true;
  act(() => {
    const playing = conversation.playing();
    const goesOn = word === 'wait' && playing !== undefined && canGoOn(playing, clock.now());
    return coach.press(goesOn ? GO_ON : word, clock.now());
  });
  return true;
}

choose('device', DEVICES, ({ name }) => name, {
  choices,
  onChoice: (device) => {
    conversation.useScreen(stage.showAs(device));
    screen.refresh();
  },
});
choose('speed', SPEEDS, (speed) => `×${speed}`, {
  onChoice: (speed) => {
    clock.setSpeed(speed);
    drawFrame();
    screen.refresh();
  },
});
choose('listening', LISTENING, (each) => each, { choices, onChoice: coach.listenAs });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  say(words.value);
  words.value = '';
});
elementCalled('kept', HTMLElement).hidden = isKept;
listenToKeys(window, sayByKey);
foldOnPhones();
planPanel(content);
const installed = installPage(() => !start.isBegun());

/** Lets time pass: a session that nobody answers ends. */
async function passTime(): Promise<void> {
  await conversation.passTo(clock.now());
  await developer.follow(clock.now());
}

/** Draws what plays; an answer's first words come before its screen, which takes long to draw. */
function drawFrame(): void {
  const now = clock.now();
  const [playing, listens] = [conversation.playing(), conversation.microphoneAt(now)];
  const sentence = playing && sentenceAt(playing.answer, now - playing.startedAt);
  voice.follow(playing, now, { speed: clock.speed(), maySpeak: !hearing.isSpokenTo() && !breath.isMeasuring() });
  stage.follow(playing, now, listens);
  hearing.follow(conversation.isInSession() ? quietAt(playing, now, voice.isSpeaking()) : 0);
  caption.ariaLive = voice.isOn() ? 'off' : 'polite';
  if (caption.textContent !== (sentence?.words ?? '')) caption.textContent = sentence?.words ?? '';
  caption.classList.toggle('long', caption.textContent.length > LONG);
  const line = coach.listening() === 'as an Echo' ? microphoneLine(listens) : '';
  if (microphone.textContent !== line) microphone.textContent = line;
  chips.offer(chipsFor(conversation, now, start.isUnderWay()));
  followBeginning();
}

/** While an answer is made, or the store is asked, nothing more is said of the answer before. */
setInterval(() => {
  if (turns.areTaken()) return;
  drawFrame();
  turns.take(passTime);
}, FRAME_MS);
setTimeout(coach.prepare, LATER);
followBeginning();
