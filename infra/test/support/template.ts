/** What tests read of a template, and the order that CloudFormation would go through it. */

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[] | string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** @returns every resource of a type, without its name. */
export function resourcesOf(template: Template, type: string): Resource[] {
  return Object.values(template.Resources).filter(({ Type }) => Type === type);
}

export function namesOf({ Resources }: Template, type: string): string[] {
  return Object.keys(Resources).filter((name) => Resources[name]?.Type === type);
}

/**
 * CloudFormation makes what does not depend on each other in whatever order; here it is the opposite of the template's,
 * so that nothing holds only because it was written first.
 * @returns the names of the resources, each after those that it depends on.
 * @throws Error where there is a circle.
 */
export function orderOf(template: Template): string[] {
  const ordered: string[] = [];
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) throw new Error(`a circle: ${[...above, name].join(' -> ')}`);
    if (ordered.includes(name)) return;
    for (const needed of neededBy(template, name)) visit(needed, [...above, name]);
    ordered.push(name);
  };
  for (const name of Object.keys(template.Resources).reverse()) visit(name, []);
  return ordered;
}

/** @returns the names of the resources that one depends on, by saying so or by using what they give. */
export function neededBy({ Resources }: Template, name: string): string[] {
  const { Properties, DependsOn = [] } = Resources[name] ?? { Type: '' };
  return [...namesIn(Properties), ...[DependsOn].flat()].filter((needed) => needed in Resources);
}

/** What `Ref` and `Fn::GetAtt` name, anywhere in a value. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String([inner].flat()[0])];
    return namesIn(inner);
  });
}

/** A statement of a policy, its one or many made many. */
export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly principal?: unknown;
}

/** Every statement of every policy in a template, wherever it stands. */
export function statementsIn(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Statement' ? [inner].flat().map(toStatement) : statementsIn(inner),
  );
}

interface WrittenStatement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
}

function toStatement({ Effect, Action, Resource = [], Principal }: WrittenStatement): Statement {
  return { effect: Effect, actions: [Action].flat(), resources: [Resource].flat(), principal: Principal };
}
