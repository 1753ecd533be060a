import { keptClockLead, raiseClockLead } from '../../../simulator/web/clock-lead.ts';
import { localChoicesIn } from '../../../simulator/web/local-choices.ts';
import { storageFor } from '../../support/web/storage.ts';

const A_DAY = 86_400_000;

test('what a page kept is read by the next one, in whole milliseconds', () => {
  const storage = storageFor();
  raiseClockLead(
    localChoicesIn(() => storage),
    1000.4,
  );
  expect(keptClockLead(localChoicesIn(() => storage))).toBe(1000);
});

test('of two pages the one whose clock is behind does not put back what the other keeps', () => {
  const storage = storageFor();
  const [one, other] = [localChoicesIn(() => storage), localChoicesIn(() => storage)];
  raiseClockLead(one, A_DAY + 1000);
  raiseClockLead(other, 1000);
  expect(keptClockLead(localChoicesIn(() => storage))).toBe(A_DAY + 1000);
});

test('a page whose clock came further keeps it, whatever another one kept since', () => {
  const storage = storageFor();
  const [one, other] = [localChoicesIn(() => storage), localChoicesIn(() => storage)];
  raiseClockLead(one, 5000);
  other.keep('clock-lead', '1000');
  raiseClockLead(one, 5000);
  expect(keptClockLead(other)).toBe(5000);
});

test.each(['', 'soon', '-1', '1e99', 'Infinity'])('"%s" is no lead, and is written over', (value) => {
  const storage = storageFor({ 'clock-lead': value });
  const kept = localChoicesIn(() => storage);
  expect(keptClockLead(kept)).toBe(0);
  raiseClockLead(kept, 1000);
  expect(keptClockLead(kept)).toBe(1000);
});

test('nothing is written where the clock is not further ahead than what is kept', () => {
  const setItem = jest.fn();
  raiseClockLead(
    localChoicesIn(() => ({ getItem: () => '1000', setItem })),
    1000,
  );
  expect(setItem).not.toHaveBeenCalled();
});
