import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { predictors } from "./predictors.ts";
import type { Predictor } from "./set.ts";

/**
 * Writes OUT/SET/NAME.jsonl for every set found under DATA, and says on `tell` which sets nothing
 * answers. A folder that itself holds text/*.txt is taken for a gold folder. Throws where DATA is missing.
 */
export async function predict(data: string, out: string, tell: (line: string) => void): Promise<void> {
  if (!existsSync(data)) throw new Error(`bench: no such folder: ${data}`);
  for (const set of setsOf(data)) {
    const predictor = predictors.find((one) => one.set === set.name);
    if (predictor) await write(predictor, set.folder, path.join(out, set.name), tell);
    else tell(`${set.name}: skipped, nothing answers it yet`);
  }
}

function setsOf(data: string): { name: string; folder: string }[] {
  if (existsSync(path.join(data, "text")) && !existsSync(path.join(data, "statements", "text")))
    return [{ name: "gold", folder: data }];
  const names = new Set(readdirSync(data).filter((name) => statSync(path.join(data, name)).isDirectory()));
  // The inputs of copies are the articles of stories.
  if (names.has("stories")) names.add("copies");
  return [...names].sort().map((name) => ({ name, folder: path.join(data, name) }));
}

async function write(predictor: Predictor, folder: string, out: string, tell: (line: string) => void): Promise<void> {
  const started = performance.now();
  const predictions = await predictor.predict(folder);
  if (predictions.length > 0) mkdirSync(out, { recursive: true });
  for (const { name, lines } of predictions)
    writeFileSync(path.join(out, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tell(
    `${predictor.set}: ${predictions.map(({ name, lines }) => `${name} ${lines.length}`).join(", ")} in ${seconds} s`,
  );
}
