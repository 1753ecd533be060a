/** What the build puts into the page: the content, the figures and the interaction model. */
declare module 'bundled-parts' {
  export const content: import('../../lambda/narration/content.ts').Content;
  export const figures: import('../../lambda/alexa/figure/figures.ts').Figures;
  export const model: import('../heard-model.ts').HeardModel;
}
