import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Records of a JSON Lines file, gzipped or not. Throws with the file's name where a line is no JSON. */
export function records<T>(file: string): T[] {
  const raw = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, place) => {
      try {
        return JSON.parse(line) as T;
      } catch {
        throw new Error(`${file} line ${place + 1}: not JSON: ${line.slice(0, 80)}`);
      }
    });
}
