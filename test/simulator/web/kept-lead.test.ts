import { keptIn } from '../../../simulator/web/kept.ts';
import { keepLead, keptLead } from '../../../simulator/web/kept-lead.ts';
import { storageFor } from '../../support/web/storage.ts';

const A_DAY = 86_400_000;

test('what a page kept is read by the next one, in whole milliseconds', () => {
  const storage = storageFor();
  keepLead(
    keptIn(() => storage),
    1000.4,
  );
  expect(keptLead(keptIn(() => storage))).toBe(1000);
});

test('of two pages the one whose clock is behind does not put back what the other keeps', () => {
  const storage = storageFor();
  const [one, other] = [keptIn(() => storage), keptIn(() => storage)];
  keepLead(one, A_DAY + 1000);
  keepLead(other, 1000);
  expect(keptLead(keptIn(() => storage))).toBe(A_DAY + 1000);
});

test('a page whose clock came further keeps it, whatever another one kept since', () => {
  const storage = storageFor();
  const [one, other] = [keptIn(() => storage), keptIn(() => storage)];
  keepLead(one, 5000);
  other.keep('clock-lead', '1000');
  keepLead(one, 5000);
  expect(keptLead(other)).toBe(5000);
});

test.each(['', 'soon', '-1', '1e99', 'Infinity'])('"%s" is no lead, and is written over', (value) => {
  const storage = storageFor({ 'clock-lead': value });
  const kept = keptIn(() => storage);
  expect(keptLead(kept)).toBe(0);
  keepLead(kept, 1000);
  expect(keptLead(kept)).toBe(1000);
});

test('nothing is written where the clock is not further ahead than what is kept', () => {
  const setItem = jest.fn();
  keepLead(
    keptIn(() => ({ getItem: () => '1000', setItem })),
    1000,
  );
  expect(setItem).not.toHaveBeenCalled();
});
