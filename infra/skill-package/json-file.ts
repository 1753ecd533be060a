import * as v from 'valibot';
import type { PackageFault } from './faults.ts';
import { PackageError } from './faults.ts';

/**
 * One JSON file by its schema.
 * @throws PackageError with every fault of its form.
 */
export function parseJson<T>(schema: v.GenericSchema<unknown, T>, file: string, text: string): T {
  const parsed = v.safeParse(schema, jsonOf(file, text));
  if (parsed.success) return parsed.output;
  throw new PackageError(parsed.issues.map((issue) => faultOf(file, issue)));
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackageError([{ thing: file, got: String(error), allowed: 'JSON' }]);
  }
}

function faultOf(file: string, issue: v.BaseIssue<unknown>): PackageFault {
  const path = v.getDotPath(issue);
  return {
    thing: path ? `${file}, ${path}` : file,
    got: issue.received,
    allowed: issue.expected === 'never' ? 'no such name' : (issue.expected ?? issue.message),
  };
}
