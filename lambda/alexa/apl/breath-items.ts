/** How large the breath is with empty lungs, of its fullest. Ours, by eye. */
const SMALLEST = 0.5;

/** The breath behind the figure: a disc that grows, in a ring that is its fullest. Outside a set it only stands behind. */
export function breathItems(): readonly object[] {
  const place = {
    ...{ type: 'VectorGraphic', position: 'absolute', width: '@discSize', height: '@discSize', scale: 'best-fit' },
    ...{ left: '${@figureX + @figureWidth / 2 - @discSize / 2}', top: '@discY' },
  };
  const scale = `\${${SMALLEST} + ${1 - SMALLEST} * breath}`;
  return [
    { ...place, source: 'ring', opacity: '${isSet ? 1 : 0}' },
    {
      ...{ ...place, id: 'breath', source: 'disc', rim: '${isSet ? 1 : 0}', transform: [{ scale }] },
      opacity: "${isSet ? 1 : form == 'wide' ? 0 : 0.5}",
    },
  ];
}
