/** How much of the figure is seen while it waits. Ours, by eye. */
const PAUSED = 0.55;

/** The figure between two frames; long words stand in its place. */
export function figureItem(): object {
  return {
    ...{ type: 'VectorGraphic', id: 'figure', source: 'figure', position: 'absolute', scale: 'best-fit' },
    ...{ left: '@figureX', top: '@figureY', width: '@figureWidth', height: '@figureHeight' },
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
