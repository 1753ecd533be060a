/** A chair from its seat's middle on the floor: the seat as high as a knee. Ours, by eye. */
export const CHAIR = {
  seat: { left: -36, right: 38, top: 67, thick: 8 },
  back: { lean: -9, top: 152 },
} as const;

/** Its seat, two legs and its back, each a line as thick as the seat, as SVG and AVG write them. */
export function chairPath(): string {
  const { seat, back } = CHAIR;
  const [left, right, middle] = [seat.left, seat.right, seat.thick / 2 - seat.top];
  return [
    `M${left},${middle} L${right},${middle}`,
    `M${left + 2},${-seat.top} L${left + 2},0`,
    `M${right - 4},${-seat.top} L${right - 4},0`,
    `M${left},${-seat.top} L${left + back.lean},${-back.top}`,
  ].join(' ');
}
