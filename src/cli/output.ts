import { open, rename, rm } from "node:fs/promises";
import { Usage } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** Where the result of a command goes. */
export interface Output extends AsyncDisposable {
  readonly write: (text: string) => Promise<unknown>;
  readonly width: number;
  readonly colour: boolean;
  /** Puts a written file in its place; without it the file that was there stays. */
  readonly keep: () => Promise<void>;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such folder for",
  ENOTDIR: "no such folder for",
  EACCES: "not allowed to write",
  EROFS: "not allowed to write",
  EISDIR: "is a folder",
};

/** Standard output, or the file at `path`; throws `Usage` where that cannot be written. */
export async function outputTo(path: string | undefined, where: string, terminal: Terminal): Promise<Output> {
  if (path === undefined)
    return { ...terminal, write: terminal.out, keep: async () => {}, [Symbol.asyncDispose]: async () => {} };
  const draft = `${path}.${process.pid}.part`;
  const file = await open(draft, "wx").catch((error: NodeJS.ErrnoException) => {
    throw new Usage(`${where}: ${REASONS[error.code ?? ""] ?? `cannot be written (${error.code})`}: ${path}`);
  });
  return {
    write: (text) => file.appendFile(text),
    width: terminal.width,
    colour: false,
    keep: () =>
      rename(draft, path).catch((error: NodeJS.ErrnoException) => {
        throw new Usage(`${where}: ${REASONS[error.code ?? ""] ?? `cannot be written (${error.code})`}: ${path}`);
      }),
    [Symbol.asyncDispose]: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}
