/** What a model must keep beyond what the service asks for: people can read it, and each phrase means one thing. */

interface Intent {
  readonly name: string;
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
  readonly samples?: readonly string[];
}

/** Samples of one intent at most, so that a reader can follow them; and the most that a locale's model may weigh. Our limits. */
const MOST_SAMPLES = 250;
const MOST_KILOBYTES = 300;

/** @param phrased the intents that there are phrases for. */
export function modelFaults(intents: readonly Intent[], phrased: readonly string[], text: string): readonly string[] {
  const unknown = phrased.filter((name) => intents.every((intent) => intent.name !== name));
  const kilobytes = Math.ceil(Buffer.byteLength(text) / 1000);
  return [
    ...unknown.map((name) => `${name}: phrases for an intent that model.json does not have`),
    ...intents.flatMap(countFaults),
    ...sharedFaults(intents),
    ...(kilobytes > MOST_KILOBYTES ? [`the model: ${kilobytes} KB; allowed: ${MOST_KILOBYTES}`] : []),
  ];
}

function countFaults({ name, samples = [] }: Intent): readonly string[] {
  return samples.length > MOST_SAMPLES ? [`${name}: ${samples.length} phrases; allowed: ${MOST_SAMPLES}`] : [];
}

/** A phrase means one thing. Slots of one type hear the same, whatever they are named: one alone may stand in one intent. */
function sharedFaults(intents: readonly Intent[]): readonly string[] {
  const owners = new Map<string, string>();
  return intents.flatMap(({ name, slots = [], samples = [] }) =>
    samples.flatMap((phrase) => {
      const heard = phrase.replaceAll(/\{(.*?)\}/g, (_, slot) => `{${slots.find((each) => each.name === slot)?.type}}`);
      const owner = owners.get(heard);
      owners.set(heard, owner ?? name);
      return owner === undefined || owner === name ? [] : [`${name}: "${phrase}" is in ${owner} too; allowed: in one`];
    }),
  );
}
