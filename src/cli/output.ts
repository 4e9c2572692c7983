import { Usage } from "./command.ts";
import { draftFor } from "./drafted.ts";
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
  ELOOP: "a link that leads nowhere",
};

/** Standard output, or the file at `path`; throws `Usage` where that cannot be written. */
export async function outputTo(path: string | undefined, where: string, terminal: Terminal): Promise<Output> {
  if (path === undefined)
    return { ...terminal, write: terminal.out, keep: async () => {}, [Symbol.asyncDispose]: async () => {} };
  const refuse = (error: NodeJS.ErrnoException) => {
    throw new Usage(`${where}: ${REASONS[error.code ?? ""] ?? `cannot be written (${error.code})`}: ${path}`);
  };
  const { file, keep, [Symbol.asyncDispose]: end } = await draftFor(path).catch(refuse);
  return {
    write: (text) => file.appendFile(text),
    width: terminal.width,
    colour: false,
    keep: () => keep().catch(refuse),
    [Symbol.asyncDispose]: end,
  };
}
