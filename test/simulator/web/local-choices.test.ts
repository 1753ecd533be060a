import { localChoicesIn } from '../../../simulator/web/local-choices.ts';
import { storageFor } from '../../support/web/storage.ts';

test('a choice is kept where the browser keeps it, and read again by the next page', () => {
  const storage = storageFor();
  localChoicesIn(() => storage).keep('voice', 'uri:Daniel');
  expect(localChoicesIn(() => storage).read('voice')).toBe('uri:Daniel');
});

test('what another tab has written is read', () => {
  const storage = storageFor();
  const [one, other] = [localChoicesIn(() => storage), localChoicesIn(() => storage)];
  one.keep('voice', 'uri:Daniel');
  other.keep('voice', 'uri:Samantha');
  expect(one.read('voice')).toBe('uri:Samantha');
});

describe('a choice lasts as long as the page', () => {
  const refuses = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  test.each([
    { title: 'forbids its storage', storage: refuses },
    { title: 'has a full one', storage: () => ({ getItem: () => null, setItem: refuses }) },
    { title: 'fails at every use of it', storage: () => ({ getItem: refuses, setItem: refuses }) },
  ])('where the browser $title', ({ storage }) => {
    const kept = localChoicesIn(storage);
    expect(kept.read('voice')).toBeUndefined();
    kept.keep('voice', 'uri:Daniel');
    expect(kept.read('voice')).toBe('uri:Daniel');
  });
});
