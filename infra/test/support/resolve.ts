/** What CloudFormation does with the functions in a template, as far as ours has them. */

const PSEUDO: Readonly<Record<string, string>> = { 'AWS::AccountId': '123456789012', 'AWS::Partition': 'aws' };

/** @param idOf the physical id of a resource. */
export function resolve(
  value: unknown,
  idOf: (name: string) => string | undefined = () => undefined,
  region = 'us-east-1',
): unknown {
  const pseudo: Readonly<Record<string, string>> = { ...PSEUDO, 'AWS::Region': region };
  const resolved = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(resolved);
    if ('Ref' in part) return pseudo[String(part.Ref)] ?? idOf(String(part.Ref));
    if ('Fn::Sub' in part)
      return String(part['Fn::Sub']).replaceAll(/\$\{([^}]+)\}/g, (_, name) => pseudo[name] ?? name);
    if ('Fn::GetAtt' in part) {
      const names = [part['Fn::GetAtt']].flat().map(String);
      return attribute(names, idOf(names[0] ?? ''), region);
    }
    const inner = Object.fromEntries(Object.entries(part).map(([name, each]) => [name, resolved(each)]));
    if (!('Fn::Join' in inner)) return inner;
    const [between, parts] = inner['Fn::Join'] as [string, string[]];
    return parts.join(between);
  };
  return resolved(value);
}

/** Only of functions the real form matters: the skill calls them by it. */
function attribute([name = '', of = '']: string[], id: string | undefined, region: string): string {
  const isFunction = of === 'Arn' && name.startsWith('SkillFunction');
  return isFunction ? `arn:aws:lambda:${region}:123456789012:function:${id}` : `${name}.${of}`;
}
