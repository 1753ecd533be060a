import * as v from 'valibot';

/** The types of slots that are made of what people call exercises and workouts: the content's words have it. */

const names = v.array(v.string());
const entryWords = v.object({ called: names });
const slotWords = v.object({ workouts: v.record(v.string(), names) });

/** A value of a type, with what else people call it. */
interface NamedValue {
  readonly id: string;
  readonly name: { readonly value: string; readonly synonyms?: string[] };
}

/** @param files the text of the content files by path. @throws ValiError for words without names. */
export function calledTypes(files: Readonly<Record<string, string>>) {
  const entries = Object.entries(files).flatMap(([path, text]): readonly NamedValue[] => {
    const [, id] = /^words\/en\/(?:exercises|passages)\/(.+)\.json$/.exec(path) ?? [];
    return id === undefined ? [] : [namedValue(id, v.parse(entryWords, JSON.parse(text)).called)];
  });
  const { workouts } = v.parse(slotWords, JSON.parse(files['words/en/slots.json'] ?? '{}'));
  return [
    { name: 'EXERCISE', values: entries },
    { name: 'WORKOUT', values: Object.entries(workouts).map(([id, called]) => namedValue(id, called)) },
  ];
}

function namedValue(id: string, [value = id, ...synonyms]: readonly string[]): NamedValue {
  return { id, name: { value, ...(synonyms.length > 0 && { synonyms }) } };
}
