import type { Instant } from '../workout/vocabulary.ts';

/** A date with its time, the separators left out or not: "2026-11-01T18:00:17Z", "20261101T190017,5+01". */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)? ?(?:Z|([+-]\d\d)(?::?(\d\d))?)?$/i;

/** A count since 1970, as a text. */
const EPOCH = /^\d+(\.\d+)?$/;

/** Where counts of seconds end, and counts of milliseconds begin: the year 5138 in the one, 1973 in the other. */
const FIRST_MILLISECONDS = 1e11;

/** What no date lies beyond. */
const LAST_INSTANT = 8.64e15;

/**
 * When a request was sent, as clients write it: in any ISO form, without a zone in UTC, or as an epoch in seconds or
 * milliseconds, a number or a text. `undefined` for anything else.
 */
export function instantIn(told: string | number | undefined): Instant | undefined {
  if (typeof told === 'number') return fromEpoch(told);
  return told !== undefined && EPOCH.test(told) ? fromEpoch(Number(told)) : fromIso(told);
}

function fromEpoch(count: number): Instant | undefined {
  const instant = Math.round(count < FIRST_MILLISECONDS ? count * 1000 : count);
  return instant >= 0 && instant <= LAST_INSTANT ? instant : undefined;
}

function fromIso(text = ''): Instant | undefined {
  const [whole, year, month, day, hours, minutes = '00', seconds = '00', part = '0', zone = '+00', zoneMinutes = '00'] =
    ISO.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const instant = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${part}${zone}:${zoneMinutes}`);
  return Number.isNaN(instant) ? undefined : instant;
}
