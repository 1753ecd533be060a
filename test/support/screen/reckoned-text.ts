import type { MeasureMode, Size, TextMeasurement, Viewhost } from '../../../simulator/engine/viewhost.ts';

/** A letter is about half as wide as its font is high, in Bookerly and in Liberation Sans. */
const LETTER = 0.5;

/**
 * jsdom lays nothing out, and the engine asks a browser how large a text is. Here it is reckoned, so many letters a line: near
 * enough for a layout, not for what a person sees.
 */
export function reckonText({ TextMeasurement, MeasureMode, PropertyKey }: Viewhost): void {
  const property = (text: TextMeasurement, name: string) => Number(text.props[PropertyKey[`kProperty${name}`] ?? -1]);
  const fitted = (wanted: number, given: number, mode: MeasureMode) => {
    if (mode === MeasureMode.Exactly) return given;
    return mode === MeasureMode.AtMost ? Math.min(wanted, given) : wanted;
  };
  Object.assign(TextMeasurement.prototype, {
    onMeasure(this: TextMeasurement, ...[width, widthMode, height, heightMode]: Measuring): Size {
      const size = property(this, 'FontSize');
      const wanted = this.getPlainText().length * LETTER * size;
      const wide = fitted(wanted, width, widthMode);
      const lines = Math.max(1, Math.ceil(wanted / Math.max(1, wide)));
      const shown = Math.min(lines, property(this, 'MaxLines') || lines);
      const high = fitted(shown * property(this, 'LineHeight') * size, height, heightMode);
      return { width: wide, height: high };
    },
  });
}

type Measuring = [width: number, widthMode: MeasureMode, height: number, heightMode: MeasureMode];
