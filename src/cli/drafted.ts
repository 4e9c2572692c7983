// A file that is replaced whole or not at all. What is no file, such as a pipe or a device, is written to as it is.

import { lstat, open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";

/** A file that is written to. Until it is kept, what was there before stays. */
export interface Drafted extends AsyncDisposable {
  readonly file: FileHandle;
  readonly keep: () => Promise<void>;
}

/** Links that are followed one after the other. */
const LINKS = 40;

/** Opens what stands at a place, or a new file there. Rejects with the error of the system where that cannot be written. */
export async function draftFor(place: string): Promise<Drafted> {
  const found = await stat(place).catch(absent);
  if (found && !found.isFile()) {
    const file = await open(place, "w");
    return { file, keep: async () => {}, [Symbol.asyncDispose]: () => file.close() };
  }
  const target = await targetOf(place);
  const draft = `${target}.${process.pid}.part`;
  const file = await open(draft, "wx", found ? found.mode & 0o777 : 0o666);
  const drafted = {
    file,
    keep: () => rename(draft, target),
    [Symbol.asyncDispose]: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
  // Whoever could read what was there can read what comes in its place, and nobody else.
  if (found) {
    await file.chown(found.uid, found.gid).catch(() => {});
    await file.chmod(found.mode & 0o777);
  }
  return drafted;
}

/** Where a link leads, though nothing be there yet; a place that is no link is itself. */
async function targetOf(place: string): Promise<string> {
  let at = place;
  for (let links = 0; links < LINKS && (await lstat(at).catch(absent))?.isSymbolicLink(); links += 1)
    at = path.resolve(await realpath(path.dirname(at)), await readlink(at));
  return at;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
