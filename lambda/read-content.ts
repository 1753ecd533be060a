import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The text of each content file by its path in `lambda/content`, with forward slashes. */
type ContentFiles = Readonly<Record<string, string>>;

/** Reads `lambda/content` from disk: for the build, the simulator and tests. The Lambda has its content in the bundle. */
export function readContent(folder: string = join(import.meta.dirname, 'content')): ContentFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return Object.fromEntries(
    paths.sort().map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]),
  );
}
