import * as v from 'valibot';

/** The questions of a person's own: their answers change nothing, and can be given twice. */
export const OWN_QUESTIONS = [
  ...(['help', 'where', 'how', 'body-part', 'breath', 'why', 'list', 'which-repetition', 'which-exercise'] as const),
  ...(['how-many-left', 'exercises-left', 'what-next', 'how-long', 'what-you-need', 'still-there'] as const),
  'disclosure',
] as const;

export const ownQuestionSchema = v.object({ word: v.picklist(OWN_QUESTIONS), body: v.optional(v.string()) });

/** A question of a person's own, as it is answered once more where the answer was not heard. */
export type OwnQuestion = v.InferOutput<typeof ownQuestionSchema>;
