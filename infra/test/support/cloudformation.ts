import { resolve } from './resolve.ts';
import type { Resource, Template } from './template.ts';
import { orderOf } from './template.ts';

/** What a resource is once it is resolved. */
export type Properties = Readonly<Record<string, unknown>>;

/** What makes the resources of a type. Each call rejects where it fails. */
export interface Service {
  /** @returns the physical id. */
  readonly create: (properties: Properties) => Promise<string>;
  readonly update: (id: string, properties: Properties) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export interface Made {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
  readonly retention: string;
}

/**
 * A stand-in for one stack of CloudFormation: makes and changes resources in the order of their dependencies, undoes all of it
 * where one fails, and takes them away in the order reversed, but for what is retained. Types without a service are made of nothing.
 */
export class Stack {
  status = '';
  isProtected = false;
  outputs: Readonly<Record<string, string>> = {};
  readonly resources = new Map<string, Made>();
  readonly #services: Readonly<Record<string, Service>>;
  readonly #region: string;

  constructor(region: string, services: Readonly<Record<string, Service>>) {
    this.#region = region;
    this.#services = services;
  }

  /** @throws Error of the resource that failed, when all has been rolled back. */
  async deploy(template: Template): Promise<void> {
    const before = new Map(this.resources);
    try {
      for (const name of orderOf(template)) await this.#makeOrChange(name, template.Resources[name]);
    } catch (error) {
      await this.#rollBackTo(before);
      this.status = before.size > 0 ? 'UPDATE_ROLLBACK_COMPLETE' : 'ROLLBACK_COMPLETE';
      throw error;
    }
    for (const [name, made] of before) if (!(name in template.Resources)) await this.#remove(name, made);
    const outputs = Object.entries(template.Outputs ?? {});
    this.outputs = Object.fromEntries(outputs.map(([name, { Value }]) => [name, String(this.#resolved(Value))]));
    this.status = before.size > 0 ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE';
  }

  /** @throws Error where it is protected. */
  async delete(): Promise<void> {
    if (this.isProtected) throw new Error('TerminationProtection is enabled');
    for (const [name, made] of [...this.resources].reverse()) await this.#remove(name, made);
  }

  #resolved(value: unknown): unknown {
    return resolve(value, (ref) => this.resources.get(ref)?.id, this.#region);
  }

  async #makeOrChange(name: string, { Type, Properties = {}, DeletionPolicy = 'Delete' }: Resource = { Type: '' }) {
    const properties = this.#resolved(Properties) as Properties;
    const former = this.resources.get(name);
    if (former && JSON.stringify(former.properties) === JSON.stringify(properties)) return;
    const service = this.#services[Type] ?? NOTHING;
    if (former) await service.update(former.id, properties);
    const id = former?.id ?? ((await service.create(properties)) || `${name}-${this.#region}`);
    this.resources.set(name, { type: Type, id, properties, retention: DeletionPolicy });
  }

  async #rollBackTo(before: ReadonlyMap<string, Made>): Promise<void> {
    for (const [name, made] of [...this.resources].reverse()) {
      const former = before.get(name);
      if (former === made) continue;
      if (!former) await this.#remove(name, { ...made, retention: made.retention === 'Retain' ? 'Retain' : 'Delete' });
      else await (this.#services[made.type] ?? NOTHING).update(made.id, former.properties);
      if (former) this.resources.set(name, former);
    }
  }

  /** What is retained stays in the account; of a stack that was not made, CloudFormation lists it still. */
  async #remove(name: string, { type, id, retention }: Made): Promise<void> {
    if (retention === 'Retain') return;
    if (retention === 'Delete') await (this.#services[type] ?? NOTHING).remove(id);
    this.resources.delete(name);
  }
}

const NOTHING: Service = { create: async () => '', update: async () => {}, remove: async () => {} };
