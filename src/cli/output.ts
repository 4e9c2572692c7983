import { open } from "node:fs/promises";
import { Usage } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** Where the result of a command goes. */
export interface Output extends AsyncDisposable {
  readonly write: (text: string) => Promise<unknown>;
  readonly width: number;
  readonly colour: boolean;
}

/** Standard output, or the file at `path`; throws `Usage` where that cannot be written. */
export async function outputTo(path: string | undefined, where: string, terminal: Terminal): Promise<Output> {
  if (path === undefined) return { ...terminal, write: terminal.out, [Symbol.asyncDispose]: async () => {} };
  const file = await open(path, "w").catch((error: NodeJS.ErrnoException) => {
    throw new Usage(`${where}: cannot be written (${error.code}): ${path}`);
  });
  return {
    write: (text) => file.appendFile(text),
    width: terminal.width,
    colour: false,
    [Symbol.asyncDispose]: () => file.close(),
  };
}
