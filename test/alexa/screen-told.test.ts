import { readEnvelope } from '../../lambda/alexa/envelope.ts';
import { envelopeOf } from '../../simulator/envelope.ts';
import { NOON } from '../support/builders.ts';
import { OWNER } from '../support/stores.ts';

/** What a device tells of its screen. */

function envelopeWith(device: unknown) {
  const session = { id: 'a-session', isNew: true, userId: OWNER.userId, attributes: {} };
  const { context, ...whole } = envelopeOf({ type: 'LaunchRequest' }, session, NOON);
  return { ...whole, context: { System: { ...context.System, device } } };
}

const withApl = (apl: unknown) => ({ supportedInterfaces: { 'Alexa.Presentation.APL': apl } });
const withVersion = (maxVersion: unknown) => withApl({ runtime: { maxVersion } });

describe('a version of APL that draws what the skill shows', () => {
  test.each(['1.4', '1.4.0', '1.10', '1.9', '2', '2024.3', '2023.1', '10.0'])('%s', (version) => {
    expect(readEnvelope(envelopeWith(withVersion(version))).hasScreen).toBe(true);
  });
});

describe('no screen', () => {
  test.each([
    ...['1.3', '1.3.9', '1', '0.9', '0', '1.04e3', '', '.', '1.', '.4', '1..4', 'latest', 'v1.4', '1.4-beta', ' 1.4'],
    ...['NaN', 'Infinity', '-2.0', '1,4', '１.４', '9'.repeat(40), `1${'.9'.repeat(40)}`],
    ...[
      1.4,
      2024.3,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
      true,
      {},
      [],
      ['1.4'],
      { major: 1, minor: 4 },
    ],
  ])('of the version %j', (version) => {
    expect(readEnvelope(envelopeWith(withVersion(version))).hasScreen).toBe(false);
  });

  test.each([
    ...[undefined, null, 'a screen', 8, [], {}, { supportedInterfaces: null }, { supportedInterfaces: {} }],
    ...[{ supportedInterfaces: 'Alexa.Presentation.APL' }, { supportedInterfaces: ['Alexa.Presentation.APL'] }],
    ...[undefined, null, {}, 'yes', [], { runtime: null }, { runtime: '1.4' }, { runtime: {} }].map(withApl),
    { supportedInterfaces: { 'Alexa.Presentation.HTML': { runtime: { maxVersion: '1.4' } } } },
  ])('of the device %j', (told) => {
    expect(readEnvelope(envelopeWith(told)).hasScreen).toBe(false);
  });

  test('is for all else what it was: the account is read beside a device that is garbage', () => {
    expect(readEnvelope(envelopeWith('garbage')).userId).toBe(OWNER.userId);
  });
});

test('the viewport is never asked', () => {
  const bare = envelopeWith({ supportedInterfaces: {} });
  const Viewport = { mode: 'HUB', shape: 'ROUND', pixelWidth: 480 };
  expect(readEnvelope({ ...bare, context: { ...bare.context, Viewport } })).toEqual(readEnvelope(bare));
});
