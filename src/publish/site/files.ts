// The files of a site: each is written once and counted.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";

/** Writes files into a folder. */
export class Files {
  readonly #folder: string;
  written = 0;
  bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(file: string, text: string): void {
    this.written += 1;
    this.bytes += Buffer.byteLength(text);
    writeFileSync(path.join(this.#folder, file), text);
  }
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Writes style sheet, script and picture, which all pages share; gives their files by what pages call them. */
export async function bring(
  page: string,
  ask: (where: string) => Promise<string>,
  files: Files,
): Promise<Map<string, string>> {
  const assets = new Map<string, string>();
  for (const [, asset] of page.matchAll(/ (?:href|src)="(\/assets\/[\w.-]+)"/g)) {
    const text = await ask(asset!);
    const isScript = asset!.endsWith(".js");
    // A module keeps its names to itself.
    const whole = isScript ? `(() => {\n"use strict";\n${text}})();\n` : text;
    const file = isScript ? asset!.slice(1).replace(/\.\w+\.js$/, `.${hashOf(whole)}.js`) : asset!.slice(1);
    assets.set(asset!, file);
    files.write(file, whole);
  }
  return assets;
}
