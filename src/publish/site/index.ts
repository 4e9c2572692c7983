// A site: the pages of a desk as files that any web server, or a folder, can hold.

export { NoSite, folderAside } from "./folder.ts";
export type { Answer, Desk as SiteDesk } from "./desk.ts";
export { writeSite } from "./site.ts";
export type { Site } from "./walk.ts";
export { singleClaims } from "./single.ts";
