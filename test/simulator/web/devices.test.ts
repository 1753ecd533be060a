import { VIEWPORTS } from '../../../simulator/engine/viewports.ts';
import { THIS_SCREEN, viewportOn } from '../../../simulator/web/devices.ts';

test('a wide stage with room is the large hub, drawn smaller', () => {
  expect(viewportOn(THIS_SCREEN, { clientWidth: 672, clientHeight: 420 })).toEqual(VIEWPORTS['large hub']);
});

test('a stage without a size has no screen, and a device keeps its own', () => {
  const stage = { clientWidth: 0, clientHeight: 0 };
  expect(viewportOn(THIS_SCREEN, stage)).toBeUndefined();
  expect(viewportOn({ name: 'Show 5', viewport: VIEWPORTS['small hub'] }, stage)).toBe(VIEWPORTS['small hub']);
  expect(viewportOn({ name: 'Echo Dot' }, stage)).toBeUndefined();
});
