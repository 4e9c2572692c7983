// A site: the pages of a desk as files that any web server, or a folder, can hold.

export { NoSite, folderAside } from "./folder.ts";
export { writeSite } from "./site.ts";
export type { Answer, Desk as SiteDesk, Site } from "./site.ts";
export { singleClaims } from "./single.ts";
