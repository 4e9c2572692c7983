// The times that articles state, as moments that can be compared.

const STATED = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * Milliseconds since 1970 of an ISO 8601 time, the beginning of what it names; null where it names none. A time
 * without a zone is taken for UTC, so that no answer depends on where the machine stands.
 */
export function instantOf(stated: string | null): number | null {
  const [, year, month = "01", day = "01", clock = "00:00", seconds = ":00", zone = "Z"] =
    STATED.exec(stated ?? "") ?? [];
  const shift = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const moment = Date.parse(`${year}-${month}-${day}T${clock}${seconds}${shift}`);
  return Number.isNaN(moment) ? null : moment;
}
