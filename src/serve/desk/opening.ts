// What every page begins with, as it travels.

import { constants, crc32, deflateRaw, gzipSync } from "node:zlib";
import { promisify } from "node:util";
import { opening } from "../../web/index.ts";
import { icon, script, style } from "./assets.ts";

/** The words with which every page begins. */
export const OPENING = opening({ icon: icon.path, script: script.path, style: style.path }).text;

const LEVEL = { level: 4 };
const BYTES = Buffer.from(OPENING);

/** The same compressed: what follows goes on where it ends. */
const SMALL = gzipSync(BYTES, { ...LEVEL, finishFlush: constants.Z_SYNC_FLUSH });

/** The first bytes of every page, for those who take it compressed and for others. */
export const openingBytes = (isSmall: boolean): Uint8Array<ArrayBuffer> => Uint8Array.from(isSmall ? SMALL : BYTES);

/** A whole page compressed, beside other work, so that it begins with the bytes with which all pages do. */
export async function gzippedPage(page: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const rest = await deflated(page.subarray(BYTES.length), LEVEL);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(page), 0);
  end.writeUInt32LE(page.length, 4);
  return Uint8Array.from(Buffer.concat([SMALL, rest, end]));
}

const deflated = promisify(deflateRaw);
