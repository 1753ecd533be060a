import type { ResponseEnvelope } from 'ask-sdk-model';
import type { ScreenData } from '../../../lambda/alexa/apl/screen-data.ts';
import type { ScreenClock } from '../../../lambda/alexa/device.ts';
import type { ScreenDirective } from '../../../lambda/alexa/screen.ts';
import { isForScreen } from '../../../lambda/alexa/screen.ts';
import { createSkill } from '../../../lambda/alexa/skill.ts';
import { TOUCHED } from '../../../lambda/alexa/touches.ts';
import type { Narrated } from '../../../lambda/narration/narrate.ts';
import { planFor } from '../../../lambda/workout/plan/plan.ts';
import { choicesOf, NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { unbegun } from '../../../lambda/workout/progress/progress.ts';
import type { Flow, Form } from '../../../lambda/workout/vocabulary.ts';
import type { Asked } from '../../../simulator/envelope.ts';
import { A_SCREEN, envelopeOf } from '../../../simulator/envelope.ts';
import { NOON } from '../builders.ts';
import { figures } from '../figures.ts';
import { content } from '../shipped.ts';
import { OWNER, storeWith } from '../stores.ts';

/** An answer of the skill that ships, to a device with a screen. */
export interface Answered {
  /** What was said, or told. */
  readonly to: string;
  readonly narrated: Narrated;
  readonly directive: ScreenDirective;
  readonly data: ScreenData;
  readonly response: ResponseEnvelope;
}

interface Manner {
  readonly flow?: Flow;
  readonly form?: Form;
  readonly screenClock?: ScreenClock;
}

/** More than any workout has. */
const MOST_TURNS = 40;

/**
 * Every answer of a whole workout, from "launch" to the goodbye, to a person who was here before. Where it waits, the person
 * says "next" after the prompt; where the screen goes on by itself, its document tells that it has played.
 */
export async function wholeWorkout(manner: Manner = {}): Promise<readonly Answered[]> {
  const { say, played } = await aDevice(manner);
  const answers = [await say('launch'), await say('yes')];
  for (let ends = endOf(answers.at(-1)); ends !== true; ends = endOf(answers.at(-1))) {
    if (answers.length > MOST_TURNS) throw new Error(`no end after ${MOST_TURNS} answers`);
    answers.push(ends === false ? await say('next') : await played());
  }
  return answers;
}

/** What is shown where a workout stops. */
export async function stopping(): Promise<readonly Answered[]> {
  const { say } = await aDevice({});
  const before = ['launch', 'yes', 'next'] as const;
  for (const word of before) await say(word);
  return [await say('wait'), await say('help'), await say('stop')];
}

/** True, false, or not told: then the device goes on. */
function endOf(answer: Answered | undefined): boolean | undefined {
  return answer?.response.response.shouldEndSession;
}

const SAID = {
  launch: { type: 'LaunchRequest' },
  yes: { type: 'IntentRequest', intent: 'AMAZON.YesIntent' },
  next: { type: 'IntentRequest', intent: 'AMAZON.NextIntent' },
  wait: { type: 'IntentRequest', intent: 'AMAZON.PauseIntent' },
  help: { type: 'IntentRequest', intent: 'AMAZON.HelpIntent' },
  stop: { type: 'IntentRequest', intent: 'AMAZON.StopIntent' },
} as const satisfies Readonly<Record<string, Asked>>;

/** A device with a screen, and a person who stands before a workout. Each word is said when the answer before it has ended. */
async function aDevice({ flow = 'exercise', form = 'floor', screenClock }: Manner) {
  const person = { ...NEWCOMER, safetyHeard: true, history: { begun: 3, finished: 2 } };
  const choices = { ...choicesOf(person), flow, form };
  const plan = planFor(content.catalog, 'back-stretches', form);
  const store = await storeWith({ person: { ...person, choices }, underWay: unbegun(plan, NOON) });
  const narrations: Narrated[] = [];
  const onNarrated = (narrated: Narrated) => narrations.push(narrated);
  const skill = createSkill({ content, figures, store, screenClock, onNarrated });
  let session = { id: 'a-session', isNew: true, userId: OWNER.userId, attributes: {} };
  let now = NOON;

  const ask = async (to: string, asked: Asked, told: object = {}): Promise<Answered> => {
    const { request, ...envelope } = envelopeOf(asked, session, now, A_SCREEN);
    const response = await skill.invoke({
      ...envelope,
      // What a screen tells is one more request than the simulator knows.
      request: { ...request, ...told } as typeof request,
    });
    const narrated = narrations.at(-1);
    const directive = response.response.directives?.find(isForScreen);
    if (!narrated || !directive) throw new Error(`nothing is shown in answer to "${to}"`);
    session = { ...session, isNew: false, attributes: JSON.parse(JSON.stringify(response.sessionAttributes ?? {})) };
    now += narrated.lasts + 1000;
    return { to, narrated, directive, data: directive.datasources.screen.properties, response };
  };

  const played = () => {
    const { requestId } = { requestId: '', ...session.attributes };
    const told = { type: TOUCHED, token: requestId, arguments: ['played', requestId, null] };
    return ask('played', { type: 'LaunchRequest' }, told);
  };
  return { say: (word: keyof typeof SAID) => ask(word, SAID[word]), played };
}
