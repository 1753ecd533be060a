/**
 * Phrases as patterns: "(go|move) [on] to the next <exercise>". Round brackets choose, square ones may be left out, `|` parts
 * what is chosen from, `<name>` is a part that patterns share, `{slot}` stands for itself.
 */

/** What patterns share, by its name: "exercise|stretch|pose". */
export type Parts = Readonly<Record<string, string>>;

/** A pattern that cannot be expanded; the message says why. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/** No pattern may stand for more: what is meant to be read must be read. */
const MOST = 250;

/**
 * All phrases of a pattern, each once, in its order. Example: "[please] stop" is "please stop" and "stop".
 * @throws PatternError for a bracket that is not closed, a part that there is not, or more than 250 phrases.
 */
export function expand(pattern: string, parts: Parts): readonly string[] {
  const tokens = tokensOf(pattern);
  const { phrases, at } = choice({ tokens, pattern, parts, within: [] }, 0);
  if (at < tokens.length) throw new PatternError(`"${pattern}": "${tokens[at]}" closes nothing`);
  return [...new Set(phrases.map((phrase) => phrase.replaceAll(/\s+/g, ' ').trim()))];
}

/** Parts, brackets, bars, and the words between them. */
function tokensOf(pattern: string): readonly string[] {
  return pattern.match(/<[^<>]*>|[()[\]|]|[^<>()[\]|]+/g) ?? [];
}

interface Source {
  readonly tokens: readonly string[];
  readonly pattern: string;
  readonly parts: Parts;
  /** The parts that are being expanded, so that none is within itself. */
  readonly within: readonly string[];
}

interface Expanded {
  readonly phrases: readonly string[];
  /** The token after it. */
  readonly at: number;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Alternatives, up to the bracket that closes them. */
function choice(source: Source, from: number): Expanded {
  let { phrases, at } = sequence(source, from);
  while (source.tokens[at] === '|') {
    const next = sequence(source, at + 1);
    [phrases, at] = [[...phrases, ...next.phrases], next.at];
  }
  return { phrases: limited(source, phrases), at };
}

/** What is said one after the other. */
function sequence(source: Source, from: number): Expanded {
  let phrases: readonly string[] = [''];
  let at = from;
  for (let token = source.tokens[at]; token !== undefined && !/^[|)\]]$/.test(token); token = source.tokens[at]) {
    const next = single(source, token, at);
    phrases = limited(
      source,
      phrases.flatMap((before) => next.phrases.map((phrase) => before + phrase)),
    );
    at = next.at;
  }
  return { phrases, at };
}

/** Words, a part, or what is in brackets. */
function single(source: Source, token: string, at: number): Expanded {
  if (token.startsWith('<')) return { phrases: partOf(source, token.slice(1, -1)), at: at + 1 };
  const closes = CLOSES[token];
  if (!closes) return { phrases: [token], at: at + 1 };
  const inner = choice(source, at + 1);
  if (source.tokens[inner.at] !== closes) throw new PatternError(`"${source.pattern}": "${token}" is not closed`);
  return { phrases: token === '[' ? [...inner.phrases, ''] : inner.phrases, at: inner.at + 1 };
}

function partOf({ pattern, parts, within }: Source, name: string): readonly string[] {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined)
    throw new PatternError(`"${pattern}": no part <${name}>; allowed: ${Object.keys(parts).join(', ')}`);
  if (within.includes(name)) throw new PatternError(`"${pattern}": the part <${name}> is within itself`);
  return choice({ tokens: tokensOf(part), pattern: part, parts, within: [...within, name] }, 0).phrases;
}

function limited({ pattern }: Source, phrases: readonly string[]): readonly string[] {
  if (phrases.length > MOST)
    throw new PatternError(`"${pattern}" stands for more than ${MOST} phrases; allowed: ${MOST} at most`);
  return phrases;
}
