import { resolve } from './resolve.ts';
import type { Resource, Template } from './template.ts';
import { orderOf } from './template.ts';

/** What a resource is once it is resolved. */
type Properties = Readonly<Record<string, unknown>>;

/** What makes the resources of a type. Each call rejects where it fails. */
export interface Service {
  /** @returns the physical id. */
  readonly create: (properties: Properties) => Promise<string>;
  /** @returns the physical id; another than before means that the former is to be removed when all is done. */
  readonly update: (id: string, properties: Properties) => Promise<string>;
  readonly remove: (id: string, properties: Properties) => Promise<void>;
  /** Whether what could not be made is to be removed all the same: so it is with custom resources. */
  readonly removesFailures?: boolean;
}

interface Made {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
}

/**
 * A stand-in for CloudFormation with one stack: makes and changes resources in the order of their dependencies, undoes
 * all of it where one fails, and takes them away in the order reversed. Types without a service are made of nothing.
 * It documents no order in which changes are undone: here the latest is undone first.
 */
export class CloudFormation {
  #made = new Map<string, Made>();
  readonly #services: Readonly<Record<string, Service>>;

  constructor(services: (made: () => readonly Made[]) => Readonly<Record<string, Service>>) {
    this.#services = services(() => [...this.#made.values()]);
  }

  /** @throws Error of the resource that failed, when all has been rolled back. */
  async deploy(template: Template): Promise<void> {
    const before = new Map(this.#made);
    try {
      for (const name of orderOf(template)) await this.#makeOrChange(name, template.Resources[name]);
    } catch (error) {
      await this.#rollBackTo(before);
      throw error;
    }
    await this.#cleanUp(before, template);
  }

  async destroy(): Promise<void> {
    await this.#rollBackTo(new Map());
  }

  async #makeOrChange(name: string, { Type, Properties = {} }: Resource = { Type: '' }): Promise<void> {
    const properties = resolve(Properties, (ref) => this.#made.get(ref)?.id) as Properties;
    const former = this.#made.get(name);
    const same = JSON.stringify(former?.properties) === JSON.stringify(properties);
    if (former && same) return;
    const service = this.#services[Type] ?? NOTHING;
    if (!former && service.removesFailures) this.#made.set(name, { type: Type, id: 'failed', properties });
    const id = former ? await service.update(former.id, properties) : await service.create(properties);
    this.#made.set(name, { type: Type, id: id || name, properties });
  }

  async #rollBackTo(before: ReadonlyMap<string, Made>): Promise<void> {
    for (const [name, made] of [...this.#made].reverse()) {
      const former = before.get(name);
      if (former === made) continue;
      const service = this.#services[made.type] ?? NOTHING;
      if (former) await service.update(made.id, former.properties);
      else await service.remove(made.id, made.properties);
      if (former) this.#made.set(name, former);
      else this.#made.delete(name);
    }
  }

  /** What the template has no more goes at the very end, and so does what was replaced. */
  async #cleanUp(before: ReadonlyMap<string, Made>, { Resources }: Template): Promise<void> {
    for (const [name, former] of [...before].reverse()) {
      const service = this.#services[former.type] ?? NOTHING;
      const replaced = this.#made.get(name)?.id !== former.id;
      if (replaced || !(name in Resources)) await service.remove(former.id, former.properties);
      if (!(name in Resources)) this.#made.delete(name);
    }
  }
}

const NOTHING: Service = {
  create: async () => '',
  update: async (id) => id,
  remove: async () => {},
};
