// Dates as texts and feeds state them, turned into ISO 8601. What is not plainly a date gives null.

/** Longest line, in UTF-16 code units, that can be nothing but a date. */
const LONGEST = 60;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" +
  "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>\\d{4})";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
const TIME =
  "(?:[\\s,|·–—-]+(?:at\\s+)?(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?::(?<second>\\d\\d))?" +
  "(?:\\s?(?<half>[ap])\\.?m\\.?)?(?:\\s?\\(?(?<zone>[a-z]{1,4}|(?:utc|gmt)?[+-]\\d\\d?(?::?\\d\\d)?)\\)?)?)?";

/** Orders in which day, month and year are plain. That of "10/11/2024" cannot be told, so it is not here. */
const DATELINES = [
  `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${YEAR}\\s+${MONTH}\\s+${DAY}`,
  "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})",
  "(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)",
].map((order) => new RegExp(`^${WEEKDAY}${order}${TIME}$`, "i"));

const ISO = new RegExp(
  "^(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<hour>\\d\\d):(?<minute>\\d\\d)" +
    "(?::(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?\\s?(?<zone>Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$",
  "i",
);

/** Zones that English datelines name and that mean one thing only. */
const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  est: "-05:00",
  edt: "-04:00",
  cdt: "-05:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

type Parts = Readonly<Record<string, string | undefined>>;

/** ISO 8601 in the form that an article has it: "2024-10-23", "2024-10-23T16:12+03:00"; null where it is no date. */
export function isoDate(value: string): string | null {
  const parts = ISO.exec(value.trim())?.groups;
  return parts ? written(parts) : null;
}

/**
 * The date that a line states where it states nothing else: "23 October 2024 16:12", "March 01, 2008",
 * "Friday, November 2, 2007", "2024-10-23", "23.10.2024 at 4:12 pm EST".
 */
export function datelineOf(line: string): string | null {
  if (line.length > LONGEST) return null;
  const iso = isoDate(line);
  if (iso !== null) return iso;
  for (const dateline of DATELINES) {
    const parts = dateline.exec(line)?.groups;
    if (parts) return written(parts);
  }
  return null;
}

function written({ year, month = "", day, hour, minute, second, half, zone }: Parts): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = dayOf(Number(year), number, Number(day));
  if (date === null || hour === undefined) return date;
  const time = clockOf(Number(hour), Number(minute), Number(second ?? 0), half?.toLowerCase());
  const offset = offsetOf(zone?.toLowerCase());
  return time === null || offset === null ? null : `${date}T${time}${second ? `:${second}` : ""}${offset}`;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function clockOf(hour: number, minute: number, second: number, half: string | undefined): string | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return hours < 24 && minute < 60 && second < 60 ? `${two(hours)}:${two(minute)}` : null;
}

/** "+03:00" for "+3", "utc+3" and "+0300"; empty where no zone is stated, null for one that is not known. */
function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return "";
  const match = /^(?:utc|gmt)?([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone);
  if (!match) return ZONES[zone] ?? null;
  const [, sign = "+", hours, minutes = "00"] = match;
  return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${two(Number(hours))}:${minutes}` : null;
}

const two = (number: number) => String(number).padStart(2, "0");
