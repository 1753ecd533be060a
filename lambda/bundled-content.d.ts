/** The content, parsed and validated, and the figures that it asks for: `build.ts` puts them into the bundle. */
declare module 'bundled-content' {
  export const content: import('./narration/content.ts').Content;
  export const figures: import('./alexa/figure/figures.ts').Figures;
}
