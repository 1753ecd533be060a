import * as v from 'valibot';

/** The questions of a person's own: their answers change nothing, and can be given twice. */
export const OWN_QUESTIONS = [
  ...(['help', 'where', 'how', 'body-part', 'breath', 'why', 'list', 'which-repetition', 'which-exercise'] as const),
  ...(['what-next', 'how-long', 'what-you-need', 'still-there', 'disclosure'] as const),
] as const;

/** What a person has asked last, as it is asked again where its answer was not heard. */
export type Asked = v.InferOutput<typeof askedSchema>;

export const askedSchema = v.object({ word: v.picklist(OWN_QUESTIONS), body: v.optional(v.string()) });
