import type { Life } from './life.ts';

/** Lives that are lived once without a fault, and then with each. On its last day a life has no faults. */
export const LIVES: readonly Life[] = [
  {
    name: 'a first workout',
    days: [
      [
        ['Next', 'over'],
        ['Pause', 60],
        ['Resume', 20],
        ['Stop', 70],
      ],
      [
        ['Slower', 20],
        ['Next', 'over'],
        ['Stop', 40],
      ],
      [],
    ],
  },
  {
    name: 'a short workout to its end, and the next, where others have voices',
    housemate: 'a-housemate',
    days: [
      [
        ['Length length=PT4M', 10],
        ['Next', 'over'],
        ['Next', 'over'],
        ['Next', 'over'],
      ],
      [
        ['Next', 'over'],
        ['Stop', 60],
      ],
      [],
    ],
  },
  {
    name: 'a workout of a voice that is recognised',
    voice: 'a-voice',
    housemate: 'account',
    days: [
      [
        ['Next', 30],
        ['Stop', 60],
      ],
      [
        ['Next', 'over'],
        ['Stop', 40],
      ],
      [],
    ],
  },
];
