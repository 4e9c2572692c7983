// A thread that goes through a site: what is young in its memory goes sooner than in the first thread of a program.

import { parentPort, workerData } from "node:worker_threads";
import type { Site } from "../../publish/site/index.ts";
import { walked } from "./walk.ts";
import type { Walk } from "./walk.ts";

/** How far it is, what came of it, or why nothing did. */
export type Word =
  | { readonly pages: number }
  | { readonly site: Site }
  | { readonly error: { name: string; message: string } };

const tell = (word: Word) => parentPort!.postMessage(word);

await walked(workerData as Walk, (pages) => tell({ pages })).then(
  (site) => tell({ site }),
  ({ name, message }: Error) => tell({ error: { name, message } }),
);
