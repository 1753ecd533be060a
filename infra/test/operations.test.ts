import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolve } from './support/resolve.ts';
import { synthesise, templateOf } from './support/synthesise.ts';
import { resourcesOf, statementsIn } from './support/template.ts';

/** What an operator sees, and is woken by. */

const template = templateOf(synthesise(), 'BackStretches-us-east-1');
const [topic] = Object.entries(template.Resources).find(([, { Type }]) => Type === 'AWS::SNS::Topic') ?? [];
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties ?? {});

/** The name of an alarm's chapter, as its description tells it. */
function chapterOf({ AlarmDescription }: Readonly<Record<string, unknown>>): string {
  return /See (\w+) in docs\/operations\.md\.$/.exec(String(AlarmDescription))?.[1] ?? '';
}

test('each alarm has a chapter that says what it means and what to do', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
  const chapters = [...guide.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  const expected = ['FailedTurns', 'SlowTurns', 'ThrottledTurns', 'UnsavedTurns'];
  expect(alarms.map(chapterOf).sort()).toEqual(expected);
  expect(chapters.sort()).toEqual(expected);
});

test('each alarm goes to the topic, when it begins and when it ends, and is silent while nobody exercises', () => {
  for (const { AlarmActions, OKActions, TreatMissingData } of alarms) {
    expect([AlarmActions, OKActions]).toEqual([[{ Ref: topic }], [{ Ref: topic }]]);
    expect(TreatMissingData).toBe('notBreaching');
  }
});

test('turns count as slow well before the function is ended', () => {
  const slow = alarms.find((alarm) => chapterOf(alarm) === 'SlowTurns');
  const [skill] = resourcesOf(template, 'AWS::Lambda::Function');
  expect(slow).toMatchObject({ MetricName: 'Duration', ExtendedStatistic: 'p99' });
  expect(slow?.Threshold).toBeLessThan(Number(skill?.Properties?.Timeout) * 1000 - 1000);
});

test('CloudWatch of this account may publish to the topic, and nobody without TLS', () => {
  const [policy] = resourcesOf(template, 'AWS::SNS::TopicPolicy');
  expect(JSON.stringify(policy)).toContain('{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}');
  expect(statementsIn(policy).map(({ effect, actions, principal }) => [effect, actions, principal])).toEqual([
    ['Deny', ['sns:Publish'], '*'],
    ['Allow', ['sns:Publish'], { Service: 'cloudwatch.amazonaws.com' }],
  ]);
});

test('the mail of the settings is subscribed to it, where there is one', () => {
  const told = templateOf(synthesise({ alarmMail: 'you@example.org' }), 'BackStretches-us-east-1');
  const subscribed = [template, told].map((each) =>
    resourcesOf(each, 'AWS::SNS::Subscription').map(({ Properties }) => Properties),
  );
  expect(subscribed).toEqual([[], [{ Protocol: 'email', Endpoint: 'you@example.org', TopicArn: { Ref: topic } }]]);
});

describe('the dashboard', () => {
  const [dashboard] = resourcesOf(template, 'AWS::CloudWatch::Dashboard').map(({ Properties }) => resolve(Properties));
  const { DashboardName, DashboardBody } = dashboard as { DashboardName: string; DashboardBody: string };
  const metrics = JSON.parse(DashboardBody).widgets.flatMap(
    (widget: { properties: { metrics: unknown[][] } }) => widget.properties.metrics,
  );
  const ours = metrics.filter(([namespace]: unknown[]) => namespace === 'BackStretches');

  test('shows who leaves, which is no alarm: what is usual nobody knows', () => {
    expect(DashboardBody).toContain('WorkoutsAbandoned, % of WorkoutsBegun');
  });

  test('is named after its region, as an account has its dashboards’ names but once', () => {
    expect(DashboardName).toBe('back-stretches-us-east-1');
  });

  test('shows every metric of the skill', () => {
    expect(new Set(ours.map(([, name]: unknown[]) => name))).toEqual(
      new Set([
        ...['WorkoutsBegun', 'WorkoutsFinished', 'WorkoutsResumed', 'WorkoutsAbandoned'],
        ...['Turns', 'TurnLatency', 'Fallbacks', 'FailedTurns', 'UnsavedTurns', 'StoreErrors'],
      ]),
    );
  });

  test('has no two lines of the same name in a graph', () => {
    const graphs: { properties: { title: string; metrics: unknown[][] } }[] = JSON.parse(DashboardBody).widgets;
    const labels = graphs.map(({ properties }) =>
      properties.metrics
        .map((metric) => metric.at(-1) as { label?: string; visible?: boolean })
        .filter(({ visible = true }) => visible)
        .map(({ label }) => label),
    );
    expect(labels.flat()).toEqual(expect.arrayContaining(['TurnLatency, p50', 'TurnLatency, p99', 'Turns']));
    for (const names of labels) expect(names).toEqual([...new Set(names)]);
  });

  test('knows no dimension but the service, and the entry at which people leave', () => {
    for (const [, , ...rest] of ours) expect(rest.slice(0, -1)).toEqual(['service', 'back-stretches']);
    const searches = metrics.flat().filter((part: { expression?: string }) => part?.expression?.startsWith('SEARCH'));
    expect(searches).toEqual([
      expect.objectContaining({
        expression: `SEARCH('{BackStretches,entry,service} MetricName="WorkoutsAbandoned" service="back-stretches"', 'Sum', 86400)`,
      }),
    ]);
  });
});
