import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { followScript } from '../../simulator/script.ts';
import { parseScriptLine } from '../../simulator/script-line.ts';
import { NOON } from '../support/builders.ts';
import { contentWith } from '../support/own-words.ts';

const MODEL = readModel();
const LAUNCH = 'alexa, start back stretches';

const content = contentWith({
  lines: {
    welcome: 'Welcome to these stretches.',
    lengths: 'They take a while.',
    safety: 'Be careful: if it hurts, we stop it there.',
    'another-day': 'Not today, then.',
    goodbye: 'Goodbye.',
    good: 'Good.',
    'what-you-need': 'You need a mat, a chair, and a cushion.',
    'have-ready': 'Take half a minute, and put them in place.',
    'kept-in': 'We go on another day, in {exercise}.',
    'welcome-back': 'Welcome back.',
    waiting: 'There is no hurry. Say, {say}.',
    'way-back': 'Come back another time.',
  },
  prompts: { 'down-and-up': { asks: 'Can you get down, and up?', say: 'yes' } },
  entries: { 'warm-up': { name: 'the warm-up' } },
});

async function told(lines: readonly string[], tellsAhead = false): Promise<string[]> {
  const conversation = startConversation(openDoor(memoryProgressStore(), content), MODEL);
  const all: string[] = [];
  for await (const line of followScript(conversation, { lines, begin: NOON, tellsAhead })) all.push(line);
  return all;
}

describe('a script', () => {
  test('is answered with what Alexa says, how long it is, and whether the session stays open', async () => {
    expect(await told(['alexa, start back stretches', 'not today'])).toEqual([
      'You: alexa, start back stretches',
      'Alexa, 7.7 s, 193 characters, the session stays open:',
      '  0:00  Welcome to these stretches.',
      '  0:01  They take a while.',
      '  0:03  Be careful: if it hurts, we stop it there.',
      '  0:06  Can you get down, and up?',
      'You: not today',
      'Alexa, 2.1 s, 61 characters, the session is closed:',
      '  0:00  Not today, then.',
      '  0:01  Goodbye.',
    ]);
  });

  test('tells only what was heard before a barge-in, and that a bare word was not heard', async () => {
    const lines = await told(['alexa, start back stretches', 'yes', 'yes', '@4s next', '@5s alexa, stop']);
    const from = lines.lastIndexOf('You: yes');
    expect(lines.slice(from + 2)).toEqual([
      '  0:00  Good.',
      '  0:00  You need a mat, a chair, and a cushion.',
      '  0:03  Take half a minute, and put them in place.',
      'You at 0:04: next',
      '(not heard: while Alexa talks, say "alexa" first)',
      'You at 0:05: alexa, stop',
      expect.stringContaining('the session is closed'),
      '  0:00  We go on another day, in the warm-up.',
      '  0:02  Goodbye.',
    ]);
  });

  test.each([
    { at: '4s', stage: 'while Alexa talks', says: '(not heard: while Alexa talks, say "alexa" first)' },
    {
      at: '20s',
      stage: 'in the quiet of a pause',
      says: '(not heard: Alexa is quiet, but does not listen yet; say "alexa" first)',
    },
  ])('says why a bare word was not heard $stage', async ({ at, says }) => {
    const lines = await told(['alexa, start back stretches', 'yes', 'yes', '@60s alexa, pause', `@${at} next`]);
    expect(lines[lines.findIndex((line) => line.endsWith(': next')) + 1]).toBe(says);
  });

  test('keeps a place for each recognised voice, and tells who speaks', async () => {
    const first = ['!as anna', 'alexa, start back stretches', 'yes', 'yes', '@60s alexa, stop', '+1d'];
    const lines = await told([
      ...first,
      '!as ben',
      'alexa, open back stretches',
      '@1s alexa, stop',
      '!as anna',
      LAUNCH,
    ]);
    const welcome = (line: string) => lines[lines.lastIndexOf(line) + 2];
    expect(welcome('ben: alexa, open back stretches')).toContain('Welcome to these stretches.');
    expect(welcome(`anna: ${LAUNCH}`)).toContain('Welcome back.');
  });

  test('leaves a session with the voice that opened it', async () => {
    const first = ['!as anna', LAUNCH, 'yes', 'yes', '@60s alexa, pause', '!as ben', '@5s alexa, stop', '+1d'];
    const lines = await told([...first, LAUNCH, '@1s alexa, stop', '!as anna', LAUNCH]);
    const welcome = (line: string) => lines[lines.lastIndexOf(line) + 2];
    expect(welcome(`ben: ${LAUNCH}`)).toContain('Welcome to these stretches.');
    expect(welcome(`anna: ${LAUNCH}`)).toContain('Welcome back.');
  });

  test('lets time pass: the reprompt is heard, and the session ends', async () => {
    const lines = await told(['alexa, start back stretches', '+2m', 'alexa, next']);
    expect(lines.slice(6)).toEqual([
      '  0:15  There is no hurry. Say, yes.',
      '  1:03  Can you get down, and up?',
      '  1:05  Come back another time.',
      '(nobody answers, and the session ends)',
      '(+2m)',
      'You: alexa, next',
      '(no session is open, so this is not for the skill; say: alexa, open back stretches)',
    ]);
  });

  test('says so where a line is none, and goes on', async () => {
    const lines = await told(['alexa, start back stretches', '@soon alexa, no', 'no']);
    expect(lines).toContain(
      '("@soon alexa, no" has no time that can be read; allowed: 57s, 1m30s, 2h or 3d, as in +3d)',
    );
    expect(lines).toContain('You: no');
  });

  test('tells when words are really said, where their time has passed', async () => {
    const lines = await told(['alexa, start back stretches', '@4s hello', '@2s alexa, stop']);
    expect(lines).toContain('You at 0:04: alexa, stop');
  });

  test('knows that without a session nothing is heard', async () => {
    const lines = await told(['alexa, start back stretches', 'not today', 'next']);
    expect(lines.at(-1)).toBe('(no session is open, so this is not for the skill; say: alexa, open back stretches)');
  });

  test('tells how far time has come', async () => {
    const conversation = startConversation(openDoor(memoryProgressStore(), content), MODEL);
    const times: number[] = [];
    const script = {
      lines: ['alexa, start back stretches', '+3d'],
      begin: NOON,
      onTime: (now: number) => times.push(now),
    };
    for await (const _ of followScript(conversation, script));
    expect(times).toEqual([NOON, NOON + 259_200_000]);
  });

  test('tells all of an answer at once to a person who reads along', async () => {
    const lines = await told(['alexa, start back stretches', '@1s alexa, no'], true);
    expect(lines).toContain('  0:06  Can you get down, and up?');
    expect(lines.indexOf('  0:06  Can you get down, and up?')).toBeLessThan(lines.indexOf('You at 0:01: alexa, no'));
  });
});

describe('a line of a script', () => {
  test.each([
    { line: 'next', means: { kind: 'say', utterance: 'next' } },
    { line: '  alexa, next ', means: { kind: 'say', utterance: 'alexa, next' } },
    { line: '@57s alexa, next', means: { kind: 'say', utterance: 'alexa, next', after: 57_000 } },
    { line: '@1m30s alexa, stop', means: { kind: 'say', utterance: 'alexa, stop', after: 90_000 } },
    { line: '+3d', means: { kind: 'pass', lasts: 259_200_000, text: '+3d' } },
    { line: '+0.5h', means: { kind: 'pass', lasts: 1_800_000, text: '+0.5h' } },
    { line: '!as anna', means: { kind: 'voice', name: 'anna' } },
    { line: '!as', means: { kind: 'voice' } },
    { line: '!unplug', means: { kind: 'unplug' } },
    { line: '@10s !unplug', means: { kind: 'unplug', after: 10_000 } },
    { line: '!touch pause', means: { kind: 'touch', touch: 'pause' } },
    { line: '@57s !touch go-on', means: { kind: 'touch', touch: 'go-on', after: 57_000 } },
    { line: '# a remark', means: { kind: 'nothing' } },
    { line: '', means: { kind: 'nothing' } },
  ])('"$line"', ({ line, means }) => {
    expect(parseScriptLine(line)).toEqual(means);
  });

  test.each([
    { line: '+banana', says: '"+banana" has no time that can be read; allowed: 57s, 1m30s, 2h or 3d' },
    { line: '@soon alexa, next', says: '"@soon alexa, next" has no time that can be read' },
    { line: '@57s', says: '"@57s" says nothing; allowed: @57s alexa, next' },
    { line: '@57s !as anna', says: '"!as anna" has no time; allowed: !as anna, on a line of its own' },
    { line: '!unplgu', says: '"!unplgu" cannot happen; allowed: !unplug, !lose, !touch pause, !as anna' },
    { line: '!touch it', says: '"!touch it" touches nothing; allowed: !touch previous, pause, go-on, next' },
    { line: '!touch', says: '"!touch" touches nothing; allowed: !touch previous, pause, go-on, next' },
  ])('refuses "$line", and says what is allowed', ({ line, says }) => {
    expect(() => parseScriptLine(line)).toThrow(says);
  });
});
