import { parseArgs } from 'node:util';
import { ID, ID_ALLOWED } from '../../lambda/workout/catalog/content-file.ts';
import { DEFAULT_VOICE } from './calibration.ts';
import { ESPEAK } from './espeak.ts';

/** What `npm run calibrate` is asked for: an engine, a recording and the name of its profile, or what to record. */
type CalibrateOptions =
  | { readonly engine: string }
  | { readonly file: string; readonly name: string }
  | { readonly name: string };

const DEFAULT_NAME = 'my-device';

/** @throws RangeError for options that exclude each other, and for a name that no new profile may have. */
export function optionsIn(args: readonly string[]): CalibrateOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, engine: { type: 'string' } },
  });
  const { engine, name = DEFAULT_NAME } = values;
  const [file, ...more] = positionals;
  if (more.length > 0) throw new RangeError(`${positionals.length} recordings, allowed: one`);
  if (engine !== undefined) {
    if (file !== undefined) throw new RangeError('--engine and a recording, allowed: one of them');
    if (values.name !== undefined) throw new RangeError('--engine and --name, allowed: one of them');
    return { engine };
  }
  refuseName(name);
  return file === undefined ? { name } : { file, name };
}

/** What other calibrations and the tests stand on, and no recording of a device may overwrite. */
const RESERVED: readonly string[] = [DEFAULT_VOICE, ESPEAK.profile];

function refuseName(name: string): void {
  if (!ID.test(name)) throw new RangeError(`the name "${name}", allowed: ${ID_ALLOWED}`);
  if (RESERVED.includes(name))
    throw new RangeError(`the name "${name}", allowed: any but ${RESERVED.join(', ')}, which are there already`);
}
