import * as v from 'valibot';

const url = v.nullable(v.string());

/**
 * What only whoever publishes the skill can say: where they host its privacy policy and its terms of use, or null. It is a
 * file and no option of a command, so that no later deployment forgets it; a misspelt name is refused.
 */
export const publisher = v.strictObject({ privacyPolicyUrl: url, termsOfUseUrl: url });

export type Publisher = v.InferOutput<typeof publisher>;
