// A desk on a ledger of its own, for tests: everything but a port.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { openLedger } from "../../src/ledger/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { briefOf } from "../../src/publish/brief/index.ts";
import { editsOf } from "../../src/web/edits/index.ts";
import { appOf } from "../../src/serve/index.ts";
import type { Reading } from "../../src/whence.ts";

export const BASE = "http://127.0.0.1:4321";

/** A desk, and what goes with it until it is closed. */
export interface Site {
  readonly ledger: Ledger;
  readonly file: string;
  readonly app: ReturnType<typeof appOf>;
  /** The same on another ledger. */
  readonly appOn: (ledger: Ledger, patience?: number) => ReturnType<typeof appOf>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Sources that are to be watched: nobody has looked at them. */
const SOURCES = `# the capital
feed     https://ostrel-gazette.example/feed  every=30m  Ostrel Gazette
page     https://velmar.example/minutes  <script>alert(1)</script> "Minutes"
`;

/** A ledger with these readings, served as to its owner. */
export async function siteOf(readings: readonly Reading[]): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), "whence-desk-"));
  const file = path.join(folder, "desk.ledger");
  const ledger = await openLedger(file);
  for (const reading of readings) await ledger.follow([{ reading }]);
  const brief = (story: string) => briefOf(ledger, story);
  const edits = async (before: string, after: string) => {
    const [was, now] = await Promise.all([ledger.reading(before), ledger.reading(after)]);
    return was && now ? editsOf(was.article, now.article) : [];
  };
  const appOn = (held: Ledger, patience?: number) => appOf({ ...desk, ledger: held, patience }, access);
  const sources = { file: path.join(folder, "desk.sources") };
  await writeFile(sources.file, SOURCES);
  const desk = {
    ledger,
    sources,
    now: () => "2025-03-08T08:00:00.000Z",
    base: BASE,
    judge: ledger.judge,
    brief,
    edits,
  };
  const access = { keys: [], owner: "Ada", hosts: [], clock: () => Date.parse(desk.now()) };
  const app = appOn(ledger);
  return {
    ledger,
    file,
    app,
    appOn,
    get: async (where, headers = {}) => app.request(where, { headers: { host: "127.0.0.1:4321", ...headers } }),
    [Symbol.asyncDispose]: async () => {
      await ledger.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the tests ask of an element. */
export interface Piece {
  readonly id: string;
  readonly textContent: string | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => Piece | null;
  readonly querySelectorAll: (selector: string) => Iterable<Piece> & { readonly length: number };
}

type Page = Pick<Piece, "querySelector" | "querySelectorAll">;

/** A page as a document. */
export const documentOf = (text: string): Page => parseHTML(text).document as unknown as Page;
