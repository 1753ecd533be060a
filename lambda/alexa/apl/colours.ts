/** Colours of the screen's words and of the breath. A test holds their contrasts on the ground and on the disc. */
export const SCREEN = {
  text: '#F3F7F9',
  soft: '#B9C8D1',
  accent: '#86DCCB',
  /** The breath, and the rim that it is seen by. */
  disc: '#12353C',
  rim: '#4FA79B',
  /** Around the fullest breath. */
  ring: '#2C5F68',
  /** A word that is not filled yet. */
  hollow: '#1F4850',
  button: '#1B2A35',
  /** A segment that is still to come. */
  track: '#3B505E',
} as const;
