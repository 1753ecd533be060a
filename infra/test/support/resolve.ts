/** What CloudFormation does with the functions in a template, as far as ours has them. */

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': '123456789012',
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
};

/** @param idOf the physical id of a resource. */
export function resolve(value: unknown, idOf: (name: string) => string | undefined = () => undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => resolve(inner, idOf));
  if ('Ref' in value) return PSEUDO[String(value.Ref)] ?? idOf(String(value.Ref));
  if ('Fn::Sub' in value)
    return String(value['Fn::Sub']).replaceAll(/\$\{([^}]+)\}/g, (_, name) => PSEUDO[name] ?? name);
  const inner = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part, idOf)]));
  if ('Fn::GetAtt' in inner) return [inner['Fn::GetAtt']].flat().join('.');
  if ('Fn::Join' in inner) return joined(inner['Fn::Join'] as [string, string[]]);
  if ('Fn::Split' in inner) return split(inner['Fn::Split'] as [string, string]);
  return inner;
}

function joined([between, parts]: [string, string[]]): string {
  return parts.join(between);
}

function split([at, text]: [string, string]): string[] {
  return text.split(at);
}
