// Time zones as pages write them behind a time.

/** Names that mean one offset wherever they are used. */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: "Z",
  UTC: "Z",
  GMT: "Z",
  WET: "Z",
  BST: "+01:00",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  JST: "+09:00",
  KST: "+09:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** Names whose offset depends on the day. */
const PLACES: Readonly<Record<string, string>> = {
  ET: "America/New_York",
  CT: "America/Chicago",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
};

/** The offset ("+03:00", "Z") that stands first behind a time; "" where none does or its name is unclear. */
export function offsetOf(after: string, local: string): string {
  const numeric = /^\s?\(?(?:(?:GMT|UTC)\s?)?([+\-−])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(after);
  if (numeric) return numericOffset(numeric[1]!, numeric[2]!, numeric[3] ?? "00");
  const name = /^\s?\(?([A-Z]{1,4})\b/.exec(after)?.[1] ?? "";
  if (Object.hasOwn(OFFSETS, name)) return OFFSETS[name]!;
  return Object.hasOwn(PLACES, name) ? offsetAt(PLACES[name]!, local) : "";
}

function numericOffset(sign: string, hours: string, minutes: string): string {
  if (Number(hours) > 14 || Number(minutes) > 59) return "";
  return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
}

/** What the clocks of a place differ by at a local time. */
function offsetAt(zone: string, local: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(
    new Date(`${local}Z`),
  );
  const offset = (parts.find(({ type }) => type === "timeZoneName")?.value ?? "").replace("GMT", "");
  // Before there were zones the clocks differed by seconds, which ISO 8601 cannot say.
  return /^[+-]\d\d:\d\d$/.test(offset) ? offset : "";
}
