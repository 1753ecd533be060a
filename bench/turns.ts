import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../simulator/embedded-dynamodb.ts';
import { pathOf, withSections } from './pages.ts';
import { contenders, sourceMapOf } from './turns/contender.ts';
import { costsOf, launchOf } from './turns/cost.ts';
import { intentCosts } from './turns/intent-cost.ts';
import { nodeOf } from './turns/process.ts';
import { profileOf } from './turns/profile.ts';
import { recordIntents, recordWorkout } from './turns/recording.ts';
import { aimTable, costTable, intentTable, profileTable, usageLine } from './turns/tables.ts';

/**
 * `npm run bench:turns` measures three skills in fresh processes: this one, a minimal one, and one with Amazon's DynamoDB adapter; on the
 * Node of the Lambda and on the oldest that the project supports. It writes `docs/what-a-turn-costs.md`, and needs the npm registry.
 */

const PAGE = 'docs/what-a-turn-costs.md';

/** By the majors that the page names. */
const NODES = { '24': '24.21.0', '20': '20.20.2' } as const;

/** The table of those that keep one item by its id. */
const SIMPLE = 'simple';

const folder = mkdtempSync(join(tmpdir(), 'turns-'));
const dynamo = await startDynamoDb();
await dynamo.client.send(
  new CreateTableCommand({
    TableName: SIMPLE,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  }),
);
const siteOf = (node: string) => ({
  node,
  endpoint: dynamo.endpoint,
  tableOf: (name: string) => (name === 'ours' ? dynamo.table : SIMPLE),
});

const built = await contenders(folder);
const workout = await recordWorkout();
const [newest, oldest] = [siteOf(nodeOf(NODES['24'])), siteOf(nodeOf(NODES['20']))];
const costs = { '24': await costsOf(built, workout, newest), '20': await costsOf(built, workout, oldest) };
const ours = launchOf(built, 'ours', newest);
const intents = await intentCosts(ours, await recordIntents());
const map = sourceMapOf(built.ours);
const start = await profileOf(ours, map, workout, 0);
const firstTurn = await profileOf(ours, map, workout, 1);
await dynamo.stop();
rmSync(folder, { recursive: true });

const sections = {
  aims: aimTable(costs),
  'node-24': costTable(built, costs['24'], workout.length),
  'node-20': costTable(built, costs['20'], workout.length),
  database: usageLine(costs['24'], workout.length),
  intents: intentTable(intents),
  profile: profileTable(start, firstTurn),
};
writeFileSync(pathOf(PAGE), withSections(PAGE, sections));
console.log(Object.values(sections).join('\n\n'));
