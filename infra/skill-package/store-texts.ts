/** What people read in the skill store. What is quoted here is understood: a test of the built package holds it to that. */

export const NAME = 'Back Stretches';

/** One sentence, shown in lists. */
export const SUMMARY = 'Six slow stretches for your back, on a mat and hands-free, in time with your breath.';

/**
 * Amazon's own words for skills about health, which are refused without them, "this tool" being this skill.
 * https://developer.amazon.com/docs/custom-skills/policy-requirements-for-an-alexa-skill.html
 */
export const DISCLAIMER =
  'This skill does not provide medical advice, and is for informational and educational purposes only, and is not a ' +
  'substitute for professional medical advice, treatment or diagnosis. Call your doctor to receive medical advice. If ' +
  'you think you may have a medical emergency, please dial your local emergency response phone number.';

export const DESCRIPTION = `Put down a mat, say "Alexa, start back stretches", and let a calm voice take you through six slow stretches for your back, one breath at a time.

It tells you when to breathe in and when to breathe out, and then it is quiet for as long as the breath lasts. The words become fewer as the movement becomes familiar. Nothing needs to be touched or read: your face may be in the mat.

On a device with a screen, a figure moves as you do, and breathes with you, large enough to be seen from the floor. It can be touched to go back, to pause and to go on; whatever can be touched can be said.

The six are the kneeling fold, the fold and arch, the kneeling lift, the cat, the boat and the seated stretch, between a warm-up and a cool-down. All of it takes about half an hour; "the short one" takes thirteen minutes, and it fits itself into the minutes that you say you have. You need a mat, a cushion, and a steady chair: solid, no wheels, its back to a wall. You need to be able to get down to the floor, and up again.

While it talks, say "Alexa", and then:
- "next" to move on, "repeat" to do it again, "skip" to leave it out
- "wait" to rest, and "go on" when you are back
- "slower" or "faster", "less talking" or "tell me everything"
- "do the cat", or any other stretch by its name
- "stop" whenever you like, and "help me up" to be led up from the floor

Your place is kept. Another day it offers to go on where you stopped.

Go only as far as is comfortable, breathe normally, and stop at any pain. If you have, or have had, a back injury, or a condition such as a slipped disc, a hernia, osteoporosis, scoliosis or sciatica, ask your doctor first. If something hurts, say "my knee hurts", or "that hurts": it stops, tells you how to come down, and goes on only with what does not load the same. If you feel dizzy, say so. It cannot call for help.

What is kept is your place, your choices, and how many workouts you have begun and finished; nothing about your health.

${DISCLAIMER}`;

export const KEYWORDS = [
  'back stretches',
  'stretching',
  'back',
  'spine',
  'breathing',
  'flexibility',
  'mobility',
  'mat',
  'hands free',
  'cat cow',
  "child's pose",
  'slow exercise',
  'home workout',
];

/** For the people who certify it. */
export const TESTING_INSTRUCTIONS = `No account, purchase, permission or other device is needed. Nothing has to be done on a mat: all can be tried by voice alone.

1. Say "Alexa, start back stretches". The first time, the safety words are said, and whether you can get down to the floor, and up again, is asked. Say "yes", and once more "yes" to start: it tells what you need, and gives you half a minute to fetch it.
2. The warm-up is narrated for some minutes; the quiet between the words is intended, as it is the length of a breath. While it speaks, say "Alexa, next": the first stretch begins at once.
3. During a stretch say "Alexa, slower" or "Alexa, how long is left". Each is answered in a sentence, and the stretch goes on; so does "Alexa, help", which says what can be said there. Say "Alexa, do the cat" to go to another.
4. Say "Alexa, wait": the skill stays open, and is quiet. Say "Alexa, go on".
5. Say "Alexa, stop": the session ends, and the place is kept. On the floor it says how to be helped up. Say "Alexa, open back stretches", and then "help me up": it tells the way up.
6. Say "Alexa, open back stretches": it offers to go on where it was. Say "yes".
7. Say "Alexa, my knee hurts" during a stretch: it stops, says how to come down, and offers the next stretch that is not on the knees, or to finish; it never leads back into that stretch. Say "Alexa, I feel dizzy": it is quiet for half a minute, and asks whether to go on slower, or to finish; at the slowest pace, whether to finish.
8. Say "Alexa, I have chest pain": it says where help is, and ends the session and the workout. Say "Alexa, open back stretches": it begins anew, with the safety words.

9. On a device with a screen, the figure, the breath and the number of the repetition are shown while a stretch is guided. Touch the buttons to pause, to go on, for the next stretch and for the one before: each does what the same word does, and on a television, which has no buttons, only words are needed.

Every response that leaves the session open ends in a prompt.`;
