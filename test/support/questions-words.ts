/** The words of a prompt itself, as people take them up to answer it. */

export interface OwnWords {
  /** What agrees with its question: "let's start", of "Shall we start?" */
  readonly agrees: readonly string[];
  /** What declines it: "don't start", and "neither" where there is a choice. */
  readonly declines: readonly string[];
  /** What it lets choose from: "slower" and "the next", of "Slower, or the next?" */
  readonly chooses: readonly string[];
  /** Not yet what it waits for: "i'm not up", of "Say *done* when you are up." */
  readonly delays: readonly string[];
}

const NONE: OwnWords = { agrees: [], declines: [], chooses: [], delays: [] };

/** The own words of a prompt; `say` is what it tells to say where its text does not quote it. */
export function ownWordsOf({ asks, say }: { readonly asks: string; readonly say: string }): OwnWords {
  const questions = [...asks.matchAll(/[^.?!]+\?/g)].map(([question]) => wordsOfQuestion(question.trim().slice(0, -1)));
  const quoted = [...asks.matchAll(/\*([^*]+)\*/g)].map(([, words = '']) => words);
  const isChoice = quoted.length > 1;
  const [, state] = /when you are ([a-z]+)\./.exec(asks) ?? [];
  const told = questions.length === 0 ? [...(quoted.length > 0 ? quoted : [say])] : quoted;
  const all = [
    ...questions,
    { ...NONE, chooses: told, declines: isChoice ? ['neither'] : [] },
    state === undefined
      ? NONE
      : { ...NONE, chooses: [`i'm ${state}`], delays: [`i'm not ${state}`, `not ${state} yet`] },
  ];
  const of = (kind: keyof OwnWords) => [...new Set(all.flatMap((each) => each[kind]))];
  return { agrees: of('agrees'), declines: of('declines'), chooses: of('chooses'), delays: of('delays') };
}

/** Questions that people do not answer in their words. */
const ANSWERS: Readonly<Record<string, Partial<OwnWords>>> = {
  'Is that you': { agrees: ["that's me"], declines: ["that's not me"] },
  'Shall we go to the last, the seated stretch': { agrees: ['go to the last'], declines: ["no don't"] },
  'Shall we': { agrees: ["let's"], declines: ["let's not"] },
  'Or how long do you have': { chooses: ['ten minutes', 'i have ten minutes'] },
};

function wordsOfQuestion(asked: string): OwnWords {
  if (asked in ANSWERS) return { ...NONE, ...ANSWERS[asked] };
  const question = asked.replace(/, about .*/, '');
  const [, person, deed] = /(?:^|, )(shall i|shall we|can you) (.+)$/i.exec(question) ?? [];
  if (person === undefined || deed === undefined) return wordsOfOffer(question.replace(/, then$/, '').toLowerCase());
  if (/^can/i.test(person)) return { ...NONE, agrees: [`i can ${deed}`], declines: [`i can't ${deed}`] };
  return wordsOfDeed(saidBack(deed), /we$/i.test(person));
}

/** "A short warm-up first?", "Slower, or the next?" */
function wordsOfOffer(offered: string): OwnWords {
  const parts = offered.split(', or ');
  if (parts.length > 1) return { ...NONE, chooses: parts, declines: ['neither'] };
  return {
    ...NONE,
    agrees: [offered],
    declines: [offered.startsWith('a ') ? `no ${offered.slice(2)}` : `not ${offered}`],
  };
}

/** "Finish for today", of the coach alone or of both; of two deeds the first is what is new. */
function wordsOfDeed(deed: string, isOurs: boolean): OwnWords {
  const [first = deed, ...others] = deed.split(/, (?:and|or) /);
  const refused = [`don't ${first}`, ...(isOurs ? [`i don't want to ${first}`] : [])];
  if (deed.includes(', or ')) return { ...NONE, chooses: [first, ...others], declines: refused };
  return { ...NONE, agrees: [first, ...(isOurs ? [`let's ${first}`] : []), ...others], declines: refused };
}

function saidBack(words: string): string {
  return words.replaceAll('you were', 'i was').replaceAll(/\byou\b/g, 'me');
}
