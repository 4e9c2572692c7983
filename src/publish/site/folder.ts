// A folder that changes from one moment to the next: its name is a link to the folder that holds the files, and what
// is written beside it takes its place once it is whole.

import { randomUUID } from "node:crypto";
import { lstat, mkdir, mkdtemp, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";

/** A site cannot be written where it was asked for. One line. */
export class NoSite extends Error {
  override readonly name = "NoSite";
}

/** A folder on the way to its place. */
export interface Folder {
  /** Where files are written until then. */
  readonly path: string;
  /** Puts the folder in its place; what stood there is removed. */
  readonly settle: () => Promise<void>;
  /** Removes what was written. */
  readonly drop: () => Promise<void>;
}

/** Begins a folder that will stand at `place`. Throws `NoSite` where something stands that no site is. */
export async function folderFor(place: string): Promise<Folder> {
  const [home, name] = [path.dirname(path.resolve(place)), path.basename(path.resolve(place))];
  const own = `.${name}.whence-`;
  const runOf = (one: string) => (one.startsWith(own) ? BESIDE.exec(one.slice(own.length))?.[1] : undefined);
  // The process is part of the name, so that others can tell what a run that ended has left.
  const made = path.join(home, `${own}${ownName()}`);
  await checkPlace(path.join(home, name), own);
  await mkdir(made, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new NoSite(`site: cannot be written (${error.code}): ${place}`);
  });
  return {
    path: made,
    settle: async () => {
      const link = `${made}.link`;
      await checkPlace(path.join(home, name), own);
      await symlink(path.basename(made), link);
      await rename(link, path.join(home, name));
      // The new site stands: what of the old ones cannot be removed is no reason to take it back.
      await sweep(home, runOf, path.basename(made)).catch(() => {});
    },
    drop: () => rm(made, { recursive: true, force: true }),
  };
}

/** Nothing, or a link that a site left here before. */
async function checkPlace(place: string, own: string): Promise<void> {
  const found = await lstat(place).catch(() => null);
  if (found === null) return;
  const leads = found.isSymbolicLink() ? await readlink(place) : "";
  if (!leads.startsWith(own)) throw new NoSite(`site: something else stands there: ${place}`);
}

/** A name that tells which process goes by it. */
const ownName = () => `${process.pid}-${randomUUID().slice(0, 8)}`;
const BESIDE = /^(\d+)-[\da-f]{8}(?:\.link)?$/;

/** Makes a folder for what is needed on the way, which only its owner reads; those of runs that were killed are removed. */
export async function folderAside(home: string): Promise<string> {
  await sweep(home, (name) => ASIDE.exec(name)?.[1], null).catch(() => {});
  return mkdtemp(path.join(home, `.whence-aside-${process.pid}-`));
}

/** A name that nobody types. */
const ASIDE = /^\.whence-aside-(\d+)-[A-Za-z\d]{6}$/;

/**
 * Removes sites that were replaced, and what runs that ended have left; of this run all but what is `kept`, if anything
 * is. Of a name that a run gives `runOf` tells which it was.
 */
async function sweep(home: string, runOf: (name: string) => string | undefined, kept: string | null): Promise<void> {
  for (const name of await readdir(home)) {
    const run = runOf(name);
    if (run === undefined || name === kept) continue;
    const isOwn = Number(run) === process.pid;
    if (isOwn ? kept === null : isAlive(Number(run))) continue;
    const left = path.join(home, name);
    if (await isOurs(left)) await rm(left, { recursive: true, force: true });
  }
}

/** A folder, or a link to one, of whoever runs this. */
async function isOurs(left: string): Promise<boolean> {
  const found = await lstat(left).catch(() => null);
  if (found === null || !(found.isDirectory() || found.isSymbolicLink())) return false;
  return process.getuid === undefined || found.uid === process.getuid();
}

function isAlive(run: number): boolean {
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
