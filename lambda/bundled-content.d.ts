/** The content, parsed and validated: `build.ts` puts it into the bundle. */
declare module 'bundled-content' {
  export const content: import('./narration/content.ts').Content;
}
