import { restingIn } from '../../lambda/workout/plan/body.ts';
import { aPlace } from '../support/builders.ts';
import { plan } from '../support/content.ts';
import { nameOf } from '../support/dialogue.ts';
import { isThorough } from '../support/effort.ts';
import { expectGolden } from '../support/golden.ts';
import type { MomentOfTalk } from '../support/moments.ts';
import { MOMENTS } from '../support/moments.ts';
import type { Scene } from '../support/scene.ts';
import { comeTo, heardIn } from '../support/scene.ts';
import { progressIn } from '../support/stores.ts';
import { asked, cued, pattern, said } from '../support/words.ts';

/** What people say of their bodies, at every moment, and as the first words of a session: it is answered before anything else. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A moment in which nothing is open: the words come with the skill's name. */
type FirstWords = MomentOfTalk & { readonly isOneShot: true };

const FIRST_WORDS: readonly FirstWords[] = [
  { name: 'first words of somebody who was never here', where: 'closed', said: [], isOneShot: true },
  ...[
    { name: 'twenty seconds', away: MINUTE / 3 },
    { name: 'ten minutes', away: 10 * MINUTE },
    { name: 'an hour', away: 60 * MINUTE },
    { name: 'a month', away: 31 * DAY },
  ].map(({ name, away }) => ({
    name: `first words, ${name} after the boat's repetition four`,
    where: 'closed' as const,
    given: aPlace('boat', 4),
    body: restingIn('face-down'),
    said: [],
    away,
    isOneShot: true as const,
  })),
];

/** One repetition is enough: in the others it is the same. */
const OPEN = MOMENTS.filter(({ name, where }) => where !== 'closed' && !/^in repetition [1245678]/.test(name));
const EVERY: readonly (MomentOfTalk | FirstWords)[] = [...OPEN, ...FIRST_WORDS];
/** Every second, between two edits: the page is written and held by all of them. */
const ALL = isThorough ? EVERY : EVERY.filter((_, index) => index % 2 === 0);

interface Answer {
  readonly says: string;
  readonly session: 'open' | 'closed';
  readonly place: string;
}

/** What must hold of an answer, whatever the moment; where a workout is under way, and where none is. */
interface Kind {
  readonly words: readonly string[];
  readonly always?: RegExp;
  readonly inWorkout?: RegExp;
  readonly before?: RegExp;
  readonly session?: Answer['session'];
  /** Whether the workout ends there. */
  readonly ends?: boolean;
}

const GOODBYE = said({ name: 'goodbye' });
const ON_A_CHAIR = said({ name: 'chair-form' });
const WITHOUT_KNEELING = asked({ name: 'leave-out', movement: 'kneel' });
const EXAMPLES = [said({ name: 'leave-things-out' }), said({ name: 'leave-this-out', movement: 'bend-forward' })];
const OFFERS = [
  asked({ name: 'easier-or-finish' }),
  ...plan.entries.flatMap(({ id }) => [
    asked({ name: 'easier-next-or-finish', exercise: id }),
    asked({ name: 'next-or-finish', exercise: id }),
  ]),
];
const WHAT_IS_LEFT = [...OFFERS, asked({ name: 'finish-here' }), asked({ name: 'shall-we-finish' }), WITHOUT_KNEELING];
const STOPS = (['stop-lifted', 'stop-standing', 'stop-lying'] as const).map((name) => said({ name }));
const OUT_OF_THE_BOAT = said({ name: 'rest', exercise: 'boat' });
const WAY_UP = cued({ kind: 'way', words: 'crawl-to-chair' });

const KINDS: Readonly<Record<string, Kind>> = {
  danger: {
    words: ['i have chest pain', "i can't feel my legs", 'i fell', "i've got a tight feeling in my chest"],
    always: pattern`^${STOPS} ${said({ name: 'need-help-now' })}`,
    session: 'closed',
    ends: true,
  },
  stuck: {
    words: ["i'm stuck", "i can't get up"],
    inWorkout: pattern`^(${OUT_OF_THE_BOAT} )?${said({ name: 'stay-there' })}.*${said({ name: 'hear-again' })}$`,
    before: pattern`^((${OUT_OF_THE_BOAT} )?${said({ name: 'stay-there' })}.*${said({ name: 'hear-again' })}|.*${ON_A_CHAIR}.*)$`,
    ends: true,
  },
  unwell: {
    words: ['i feel dizzy', 'my leg is numb'],
    inWorkout: pattern`${said({ name: 'quiet-to-rest' })} ${asked({ name: 'slower-or-finish' })}$`,
    before: pattern`${said({ name: 'another-day' })} ${GOODBYE}$`,
  },
  pain: {
    words: ['my knee hurts', 'my lower back is killing me', 'ouch', 'my spleen hurts'],
    inWorkout: pattern`^${said({ name: 'stop-there' })}.* ${WHAT_IS_LEFT}$`,
  },
  'too hard': {
    words: ['this is too hard'],
    always: pattern`${said({ name: 'easier-form' })}|${said({ name: 'easiest-there-is' })} ${asked({ name: 'slower-or-next' })}$`,
  },
  'a movement that cannot be done': {
    words: ["i can't kneel"],
    always: pattern`${WITHOUT_KNEELING}$`,
  },
  disclosure: {
    words: ['i have osteoporosis', "i'm pregnant", 'is this safe for me'],
    always: pattern`${said({ name: 'ask-your-doctor' })} ${EXAMPLES}`,
    session: 'open',
  },
  'help me up': {
    words: ['help me up', 'i want to get up'],
    always: pattern`${said({ name: 'up-slowly' })}.*${WAY_UP}.* ${asked({ name: 'when-you-are-up' })}$`,
    session: 'open',
  },
};

const told: string[] = [];

async function answered(moment: MomentOfTalk | FirstWords, words: string): Promise<Answer> {
  const { conversation, store, now }: Scene = await comeTo(moment);
  const said = 'isOneShot' in moment ? `alexa, tell back stretches ${words}` : `alexa, ${words}`;
  const says = heardIn(await conversation.say(said, now));
  const under = (await progressIn(store)).underWay;
  return {
    says,
    session: conversation.isInSession() ? 'open' : 'closed',
    place: under ? nameOf(under.place, under.plan) : 'none',
  };
}

describe.each(Object.entries(KINDS))('%s', (name, kind) => {
  const rows: string[] = [];
  const cases = ALL.flatMap((moment) => kind.words.map((words) => ({ moment: moment.name, words, at: moment })));

  test.each(cases)('$moment: "$words"', async ({ at, words }) => {
    const { says, session, place } = await answered(at, words);
    const isUnderWay = at.given !== undefined && !isForgotten(at);
    const expected = kind.always ?? (isUnderWay ? kind.inWorkout : kind.before);
    if (expected) expect(says).toMatch(expected);
    if (kind.session) expect(session).toBe(kind.session);
    if (kind.ends) expect(place).toBe('none');
    rows.push(`| ${at.name} | ${words} | ${says} | ${session} | ${place} |`);
  });

  afterAll(() => {
    told.push(`## ${name}\n\n| at | you say | Alexa | session | place |\n|---|---|---|---|---|\n${rows.join('\n')}\n`);
  });
});

/** After a month nothing is gone on with. */
function isForgotten({ away = 0 }: MomentOfTalk): boolean {
  return away > 30 * DAY;
}

if (isThorough) {
  test('what is heard is what was read and found good', () => {
    expectGolden('bodies-by-moment.md', told.join('\n'));
  });
}

test('pain is never followed by the boat', () => {
  const all = told.join('\n');
  const offered = (words: string) => all.split(words).length - 1;
  expect(OFFERS.reduce((sum, offer) => sum + offered(offer), 0)).toBeGreaterThan(10);
  expect(offered(asked({ name: 'next-or-finish', exercise: 'boat' }))).toBe(0);
});
