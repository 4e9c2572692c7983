// A site: the pages of a desk as files, gone through from link to link. The same desk gives the same files, byte for
// byte, whoever makes them and whenever.

import type { Desk } from "./desk.ts";
import { folderFor } from "./folder.ts";
import { Walk } from "./walk.ts";
import type { Site } from "./walk.ts";

/**
 * Writes a site at `place`, which becomes a link to a folder that holds it. What stood there stands until the new one
 * is whole. `told` hears how many pages there are so far. Throws `NoSite` where it cannot be written.
 */
export async function writeSite(place: string, desk: Desk, told: (pages: number) => void = () => {}): Promise<Site> {
  const folder = await folderFor(place);
  try {
    const site = await new Walk(desk, folder.path, told).through();
    await folder.settle();
    return site;
  } catch (error) {
    await folder.drop();
    throw error;
  }
}
