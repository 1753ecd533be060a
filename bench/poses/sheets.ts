import { bodyOf } from '../../lambda/alexa/figure/body.ts';
import { cameraFor } from '../../lambda/alexa/figure/camera.ts';
import type { Change } from '../../lambda/alexa/figure/changes.ts';
import { changesIn } from '../../lambda/alexa/figure/changes.ts';
import { canMove } from '../../lambda/alexa/figure/frames.ts';
import type { Pose, Poses } from '../../lambda/alexa/figure/pose.ts';
import { parsePoses } from '../../lambda/alexa/figure/pose.ts';
import { poseBetween } from '../../lambda/alexa/figure/pose-between.ts';
import { readContent } from '../../lambda/read-content.ts';
import { ContentError } from '../../lambda/workout/catalog/fault.ts';
import { movingIn } from '../../lambda/workout/catalog/moving.ts';
import { parseCatalog } from '../../lambda/workout/catalog/parse-catalog.ts';
import { drawn } from './drawing.ts';
import type { Picture } from './sheet.ts';
import { sheet } from './sheet.ts';

/** How many poses of the sheet stand in a row, and how many steps of a movement. */
const [IN_A_ROW, STEPS] = [4, 5];

/** The sheets as SVG, by the file that each stands in. */
export function poseSheets(): Readonly<Record<string, string>> {
  const files = readContent();
  const [{ value: catalog, faults }, poses] = [parseCatalog(files), parsePoses(files)];
  if (faults.length + poses.faults.length > 0) throw new ContentError([...faults, ...poses.faults]);
  const moving = movingIn(catalog).flatMap(({ of, part, from, set }) => {
    const changes = set ? changesIn(from, set) : [];
    const id = of.replace('.', '-') + (part === undefined ? '' : `-${part + 1}`);
    return changes.length > 0 ? [{ id, changes }] : [];
  });
  return {
    [fileOf('poses')]: sheet('All poses', posesInRows(poses.value)),
    ...Object.fromEntries(
      moving.map(({ id, changes }) => [fileOf(`movement-${id}`), sheet(id, movementRows(changes, poses.value))]),
    ),
  };
}

/** Poses from a folder of their own, each moved into the next. */
export function sheetOf(folder: string): string {
  const { value, faults } = parsePoses(readContent(folder));
  if (faults.length > 0) throw new ContentError(faults);
  const names = Object.keys(value);
  const changes = names.slice(1).map((to, index) => ({ from: names[index] ?? to, to }));
  return sheet(folder, movementRows(changes, value));
}

function fileOf(name: string): string {
  return `docs/images/${name}.svg`;
}

function posesInRows(poses: Poses): readonly (readonly Picture[])[] {
  const pictures = Object.entries(poses).map(([name, pose]) => ({ name, drawing: drawn(pose) }));
  return Array.from({ length: Math.ceil(pictures.length / IN_A_ROW) }, (_, row) => {
    return pictures.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW);
  });
}

/** A row for each change of pose: its steps, or both its ends where it fades. All of an exercise has one camera. */
function movementRows(changes: readonly Change[], poses: Poses): readonly (readonly Picture[])[] {
  const rows = withoutReverse(changes).map((change) => stepsOf(change, poses));
  const camera = cameraFor(rows.flatMap((row) => row.map(({ pose }) => bodyOf(pose))));
  return rows.map((row) => row.map(({ name, pose }) => ({ name, drawing: drawn(pose, camera) })));
}

/** A way back shows the same pictures as the way there. */
function withoutReverse(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ from, to }, index) => {
    return !changes.slice(0, index).some((earlier) => earlier.from === to && earlier.to === from);
  });
}

function stepsOf({ from, to }: Change, poses: Poses): readonly { readonly name: string; readonly pose: Pose }[] {
  const [before, after] = [poses[from], poses[to]];
  if (!before || !after) throw new Error(`no pose ${before ? to : from}`);
  if (!canMove(before, after)) {
    return [
      { name: `${from} fades into ${to}`, pose: before },
      { name: '', pose: after },
    ];
  }
  return Array.from({ length: STEPS }, (_, step) => {
    const name = step === 0 ? `${from} to ${to}` : '';
    return { name, pose: poseBetween(before, after, step / (STEPS - 1)) };
  });
}
