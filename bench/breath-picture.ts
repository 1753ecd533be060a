import { alexaDevice } from '../lambda/alexa/device.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { narrate } from '../lambda/narration/narrate.ts';
import type { NarratedSentence } from '../lambda/narration/sentence.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { isInBreath } from '../lambda/workout/cadence.ts';
import { readyIn } from '../lambda/workout/plan/body.ts';
import { planFor } from '../lambda/workout/plan/plan.ts';
import { timelineOf } from '../lambda/workout/timeline/timeline.ts';

const PIXELS_A_SECOND = 30;
const [MARGIN, TOP, BOTTOM, HEIGHT] = [20, 40, 120, 232] as const;
const LETTERS_A_LINE = 22;

/** Three repetitions of the cat as a picture: the breath as a curve, and under it what is said and what is quiet. */
export function breathPicture(): string {
  const sentences = repetitionsOfTheCat(2, 4);
  const begin = sentences[0]?.at ?? 0;
  const last = sentences.at(-1);
  const end = last ? last.at + last.speaks + last.quiet : 0;
  const x = (at: number) => MARGIN + ((at - begin) / 1000) * PIXELS_A_SECOND;
  const width = x(end) + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" font-family="sans-serif" font-size="11">
<title>Repetitions two to four of the cat: words, and the silence that is left of each breath</title>
<rect width="${width}" height="${HEIGHT}" rx="8" fill="#f7f5f0"/>
${sentences.map((sentence) => drawn(sentence, x)).join('\n')}
</svg>
`;
}

function repetitionsOfTheCat(first: number, last: number): readonly NarratedSentence[] {
  const { catalog, words } = parseContent(readContent(), pronounce);
  const plan = planFor(catalog, 'back-stretches');
  const entry = plan.entries.findIndex(({ id }) => id === 'cat');
  const english = words.en;
  if (!english) throw new Error('no English words');
  const start = {
    plan,
    place: { entry, at: 'set', repetition: 1 },
    body: readyIn('all-fours'),
    cadence: catalog.cadences.normal,
    away: 0,
  } as const;
  const prompt = { name: 'after-cool-down' } as const;
  const speech = { lead: [], portions: [{ timeline: timelineOf(catalog, start), prompt }] } as const;
  return narrate(english, speech, alexaDevice('ssml')).sentences.filter(({ cue }) => {
    return cue?.about.kind === 'phase' && cue.about.repetition >= first && cue.about.repetition <= last;
  });
}

function drawn({ at, speaks, quiet, words, cue }: NarratedSentence, x: (at: number) => number): string {
  const isIn = cue?.about.kind === 'phase' && isInBreath(cue.about.phase);
  const [from, spoken, to] = [x(at), x(at + speaks), x(at + speaks + quiet)];
  const [low, high] = isIn ? [BOTTOM, TOP] : [TOP, BOTTOM];
  const bend = (to - from) / 2;
  const seconds = `${isIn ? 'in' : 'out'} ${(speaks + quiet) / 1000} s`;
  return [
    `<path d="M${from} ${low} C${from + bend} ${low} ${to - bend} ${high} ${to} ${high}" fill="none" stroke="${isIn ? '#2f7f86' : '#b5653a'}" stroke-width="3"/>`,
    `<text x="${(from + to) / 2}" y="22" text-anchor="middle" fill="#777">${seconds}</text>`,
    `<rect x="${from}" y="140" width="${spoken - from}" height="12" rx="3" fill="#44464a"/>`,
    `<rect x="${spoken}" y="140" width="${to - spoken - 2}" height="12" rx="3" fill="#dcd7cc"/>`,
    ...wrapped(words).map((line, index) => `<text x="${from}" y="${170 + index * 15}" fill="#44464a">${line}</text>`),
  ].join('\n');
}

function wrapped(words: string): readonly string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= LETTERS_A_LINE) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
