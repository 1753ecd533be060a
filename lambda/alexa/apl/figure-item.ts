import { CANVAS } from '../figure/geometry.ts';

/** How much of the figure is seen while it waits. Ours, by eye. */
const PAUSED = 0.55;

/** The sides of the figure in its box, which has another shape on a screen of another shape. */
const RATIO = CANVAS.width / CANVAS.height;
const WIDTH = `(@figureWidth > @figureHeight * ${RATIO} ? @figureHeight * ${RATIO} : @figureWidth)`;
const HEIGHT = `(@figureWidth > @figureHeight * ${RATIO} ? @figureHeight : @figureWidth / ${RATIO})`;

/**
 * The figure between two frames; long words stand in its place. It is in the middle of its box, as the breath behind it: Amazon's
 * engine 1.4 would put it at the upper left.
 */
export function figureItem(): object {
  return {
    ...{ type: 'VectorGraphic', id: 'figure', source: 'figure', position: 'absolute', scale: 'best-fit' },
    ...{ left: `\${@figureX + (@figureWidth - ${WIDTH}) / 2}`, top: `\${@figureY + (@figureHeight - ${HEIGHT}) / 2}` },
    ...{ width: `\${${WIDTH}}`, height: `\${${HEIGHT}}` },
    ...{
      before: '${frames[k]}',
      after: '${frames[k + 1]}',
      share: '${u - k}',
      breath: '${breath}',
      chair: '${beat.chair == null ? -1 : beat.chair}',
    },
    ...{ middle: '${response.cameras[beat.camera].middle}', times: '${response.cameras[beat.camera].times}' },
    opacity: `\${form == 'wide' ? 0 : fade * (beat.state == 'paused' ? ${PAUSED} : 1)}`,
    accessibilityLabel: '${response.words.figure}',
  };
}
