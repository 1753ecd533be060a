import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';

const KEY = { userId: { S: 'a-household' }, person: { S: 'account' } };

describe('the embedded DynamoDB', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dynamodb-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('refuses a folder that is open already, in one sentence, and opens it afterwards', async () => {
    const first = await startDynamoDb(folder);
    await expect(startDynamoDb(folder)).rejects.toThrow(
      `the data in ${folder} does not open; allowed: one npm start at a time in a folder, and one is running`,
    );
    await first.stop();
    const second = await startDynamoDb(folder);
    await second.stop();
  });

  test('says why a folder does not open', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(startDynamoDb(file)).rejects.toThrow(`the data in ${file} does not open; Error: `);
  });

  test('waits until its table can be used', async () => {
    const { client, table, stop } = await startDynamoDb(undefined, 200);
    const read = client.send(new GetItemCommand({ TableName: table, Key: KEY }));
    await expect(read.finally(stop)).resolves.toMatchObject({});
  });
});
