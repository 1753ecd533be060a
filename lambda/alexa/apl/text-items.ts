import { SCREEN } from './colours.ts';
import type { TextName } from './layouts.ts';

/** All that is written. Words that are not shown are empty, so that no screen reader tells them. */
export function textItems(): readonly object[] {
  const isRound = "viewport.shape == 'round'";
  const caption = (isShown: string) => `\${${isShown} ? beat.caption : ''}`;
  return [
    text('head', `\${isSet && ${isRound} ? '' : beat.head}`, { color: SCREEN.soft }),
    text('title', '${beat.title}', { fontWeight: '700', maxLines: 2, lineHeight: 1.1 }),
    number(),
    breathing('in'),
    breathing('out'),
    text('caption', caption(`isSet && !(${isRound})`), { maxLines: 1 }),
    text('text', caption("form == 'text'"), { ...LINES, maxLines: 5 }),
    text('long', caption("form == 'long'"), { ...LINES, maxLines: 6 }),
    text('wide', caption("form == 'wide'"), { ...LINES, maxLines: 8 }),
    text('note', caption("form == 'note'"), { ...LINES, maxLines: 4, color: SCREEN.soft }),
    text('hint', '${beat.hint}', { color: SCREEN.accent, fontWeight: '700', maxLines: 1 }),
  ];
}

const LINES = { lineHeight: 1.1, opacity: '${fade}' } as const;

function text(name: TextName, said: string, extra: object): object {
  return {
    ...{ type: 'Text', id: name, position: 'absolute', text: said, color: SCREEN.text, fontWeight: '500' },
    ...{ left: `@${name}X`, top: `@${name}Y`, width: `@${name}Width`, fontSize: `@${name}Size`, textAlign: '@align' },
    ...extra,
  };
}

/** "4 of 8". */
function number(): object {
  const shown = (what: string) => `\${isSet ? beat.${what} : ''}`;
  const large = { fontSize: '@numberSize', fontWeight: '300', color: SCREEN.text };
  const small = { fontSize: '@numberOf', fontWeight: '500', color: SCREEN.soft };
  return {
    ...{ type: 'Container', position: 'absolute', left: '@numberX', top: '@numberY', width: '@numberWidth' },
    ...{ direction: 'row', alignItems: 'end', justifyContent: "${@align == 'center' ? 'center' : 'start'}" },
    items: [
      { type: 'Text', id: 'number', text: shown('number'), ...large },
      {
        ...{ type: 'Text', id: 'of', text: shown('of'), ...small },
        ...{ paddingLeft: '${@numberSize * 0.1}', paddingBottom: '${@numberSize * 0.16}' },
      },
    ],
  };
}

/** "In", which fills with the breath, or "Out", which empties. */
function breathing(half: 'in' | 'out'): object {
  return {
    ...{ type: 'VectorGraphic', id: half, source: 'breathing', position: 'absolute', scale: 'best-fit' },
    ...{ left: '@breathingX', top: '@breathingY', width: '${@breathingHeight * 3}', height: '@breathingHeight' },
    ...{ align: "${@align == 'center' ? 'center' : 'left'}", anchor: "${@align == 'center' ? 'middle' : 'start'}" },
    ...{ word: `\${response.words.${half}}`, accessibilityLabel: `\${response.words.${half}}`, full: '${breath}' },
    display: `\${isSet && beat.breathing == '${half}' ? 'normal' : 'invisible'}`,
  };
}
