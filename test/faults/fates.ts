import type { Call, Fate } from '../support/dynamo-proxy.ts';

/** What may go wrong between the skill and its table. */
export interface Fault {
  readonly name: string;
  readonly fateOf: (call: Call) => Fate;
}

const PASSES: Fate = { kind: 'passes' };

const JSON_TYPE = 'application/x-amz-json-1.0';

/** An error as DynamoDB answers it: `{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException", ...}`. It quotes what it was sent. */
function refused(status: number, type: string): (call: Call) => Fate {
  return ({ body: message }) => {
    const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message });
    return { kind: 'answers', status, type: JSON_TYPE, body };
  };
}

function always(fate: Fate): (call: Call) => Fate {
  return () => fate;
}

function reading(fate: Fate): (call: Call) => Fate {
  return ({ operation }) => (operation === 'GetItem' || operation === 'Query' ? fate : PASSES);
}

function writing(fate: Fate): (call: Call) => Fate {
  return ({ operation }) => (operation === 'PutItem' ? fate : PASSES);
}

export const FAULTS: readonly Fault[] = [
  { name: 'throttled: the table has no capacity', fateOf: refused(400, 'ProvisionedThroughputExceededException') },
  { name: 'throttled: too many requests', fateOf: refused(400, 'ThrottlingException') },
  { name: 'error 500', fateOf: refused(500, 'InternalServerError') },
  { name: 'answers 0.5 s late', fateOf: always({ kind: 'is late', by: 500 }) },
  { name: 'answers 2 s late', fateOf: always({ kind: 'is late', by: 2_000 }) },
  { name: 'answers 10 s late', fateOf: always({ kind: 'is late', by: 10_000 }) },
  { name: 'connection refused', fateOf: always({ kind: 'refuses' }) },
  { name: 'reset before the answer', fateOf: always({ kind: 'resets', in: 'request' }) },
  { name: 'reset in the middle of the answer', fateOf: always({ kind: 'resets', in: 'answer' }) },
  {
    name: 'broken JSON',
    fateOf: ({ body }) => ({ kind: 'answers', status: 200, type: JSON_TYPE, body: body.slice(0, -1) }),
  },
  {
    name: 'a page of HTML',
    fateOf: ({ body }) => ({ kind: 'answers', status: 200, type: 'text/html', body: `<html>${body}</html>` }),
  },
  { name: 'written, and never answered', fateOf: writing({ kind: 'goes unanswered' }) },
  { name: 'written after the next turn', fateOf: writing({ kind: 'is held' }) },
  { name: 'read as before the last write', fateOf: reading({ kind: 'is stale' }) },
];
