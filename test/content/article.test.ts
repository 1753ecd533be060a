import { narrate } from '../../lambda/narration/narrate.ts';
import { lineWords } from '../../lambda/narration/wording.ts';
import { formOf } from '../../lambda/workout/catalog/catalog.ts';
import { restingIn } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import { SPEAKER } from '../support/content.ts';
import { catalog, english, plan } from '../support/shipped.ts';
import { entryOf } from '../support/structure.ts';

/** Told with every failure. */
const CURE = 'where the article is said in other words: they go into its row in test/content/article.test.ts';

/** Everything that the article says of an exercise is heard in it, whatever position a person comes from. */

function heard(id: string): string {
  const entry = entryOf(id, plan);
  const body = restingIn(formOf(catalog, { id }).startsIn);
  const timeline = timelineOf(catalog, {
    plan,
    place: beginningOf(entry),
    body,
    cadence: catalog.cadences.normal,
    away: 0,
  });
  return narrate(english, { lead: [], portions: [{ timeline, prompt: { name: 'after-cool-down' } }] }, SPEAKER)
    .sentences.map(({ words }) => words.toLowerCase())
    .join(' ');
}

describe.each([
  {
    exercise: 'kneeling-fold',
    says: [
      ['sit on your heels', 'sit tall on your heels'],
      ['align back and chest', 'back straight, chest open'],
      ['inhale, the top of the head stretches up', 'breathe in, top of your head up'],
      ['exhale, slowly bend to the floor', 'you fold slowly'],
      ['exhale, bend to the floor, arms stretched forward', 'breathe out, fold to the floor, arms forward'],
      ['round the back, body on the knees, stay', 'breathe in and stay, round over your knees'],
      ['return from the bottom', 'roll up. low back, middle, shoulders, and your head last'],
      ['8 times', 'that makes eight'],
    ],
  },
  {
    exercise: 'fold-and-arch',
    says: [
      ['as the first, a bigger movement', 'a bigger movement'],
      ['hands in front on the floor, and they stay there', 'slide your hands forward on the floor. they stay there'],
      ['exhale', 'breathe out, hips back, chest low'],
      ['sink down', 'as you sink down'],
      ['inhale, rise, lengthen the back and arch it', 'rise, lengthen your back, and arch it over your hands'],
      ['shoulders and chest open', 'shoulders and chest open'],
      ['the breath freer', 'your breath run freer'],
      ['stay on the mat, it is only the beginning', 'stay on the mat. there is more to come'],
    ],
  },
  {
    exercise: 'kneeling-lift',
    says: [
      ['on the heels', 'sit on your heels'],
      ['hands behind, arms straight', 'hands on the floor behind you, arms straight'],
      ['arch the back and stay in that arch', 'arch your back, and stay in that arch'],
      ['draw the chest up', 'draw your chest up'],
      ['the head does not drop back', 'do not let your head fall back'],
      ['exhale, lift the pelvis', 'lift your hips as you breathe out'],
      ['making the arch larger', 'let the arch grow'],
      ['inhale, down to the heels', 'breathe in, sit down on your heels'],
    ],
  },
  {
    exercise: 'cat',
    says: [
      ['on all fours', 'on your hands and knees'],
      ['graceful like a cat', 'graceful like a cat'],
      ['deep inhale', 'as you breathe in deeply'],
      ['round the back, chin to the chest', 'round your back, and bring your chin to your chest'],
      ['exhale, smoothly let the back sink', 'as you breathe out, let it sink smoothly'],
      ['the head slowly lifts', 'your head slowly lifts'],
      ['flat back', 'make your back flat'],
    ],
  },
  {
    exercise: 'boat',
    says: [
      ['on the stomach, legs long', 'on your stomach, legs long'],
      ['forearms on the floor in front', 'forearms on the floor in front'],
      ['very carefully', 'with great care'],
      ['inhale, the top stretches up', 'breathe in, top of your head up'],
      ['exhale, straighten the arms, chest and hips lift', 'breathe out, arms straight, chest and hips rise'],
      ['stay', 'breathe in and stay, shoulders low'],
      ['down to the stomach', 'breathe out, lower to your stomach'],
      ['arms forward', 'breathe in, stretch your arms forward'],
      ['the boat, straight legs and body raised', 'breathe out, boat, straight legs and body rise'],
      ['stay', 'breathe in and stay, low is enough'],
      ['down', 'breathe out, lower, forearms in place'],
      ['on the stomach, head on the hands', 'lie flat, head on your hands'],
      ['relax', 'let everything go soft'],
    ],
  },
  {
    exercise: 'seated-stretch',
    says: [
      ['sitting, legs long in front', 'sit with your legs long in front of you'],
      ['push the heels away, toes toward you', 'push your heels away, toes toward you'],
      ['lengthen the back', 'with a long back'],
      ['clasp the hands, arms overhead', 'clasp your hands, and raise them over your head'],
      ['exhale, stretch forward', 'breathe out, stretch forward'],
      ['the back not rounded', 'do not round your back'],
      ['stay', 'breathe in and stay, long back'],
      ['take hold of the feet', 'take your feet'],
      ['stay', 'breathe in and stay, soft neck'],
      ['relax', 'relax, let go of your feet'],
      ['inhale and come up', 'breathe in, and come up'],
    ],
  },
])('$exercise', ({ exercise, says }) => {
  test.each(says)('%s: "%s"', (_, words) => {
    const all = heard(exercise);
    expect({ CURE, unheard: all.includes(words) ? '' : `${words}, in: ${all}` }).toEqual({ CURE, unheard: '' });
  });
});

test('a doctor is asked first by a person who has a condition that the article names', () => {
  const safety = lineWords(english, { name: 'safety' });
  for (const said of ['back injury', 'hernia', 'osteoporosis', 'scoliosis', 'sciatica', 'ask your doctor first']) {
    expect(safety).toContain(said);
  }
});

test('what the article promises is left unsaid', () => {
  const all = JSON.stringify(english).toLowerCase();
  for (const promise of ['slouch', 'gait', 'posture', 'heal', 'cure', 'treat', 'relieve', 'pain-free']) {
    expect(all).not.toMatch(new RegExp(`\\b${promise}`));
  }
});
