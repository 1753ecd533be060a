import { writeFileSync } from 'node:fs';
import { generated, pathOf } from './generated.ts';

/** `npm run readme`: writes anew what a script makes of the README, and its picture. */

for (const [file, text] of Object.entries(await generated())) writeFileSync(pathOf(file), text);
