import type { Option } from "./command.ts";
import { Usage } from "./command.ts";

/** The option of a command whose value is a whole number from 1. */
export const countOption = (command: string, name: string, summary: string, otherwise: number): Option => ({
  name,
  value: "number",
  summary,
  default: String(otherwise),
  check: (value) => {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new Usage(`${command}: no number from 1 on: ${value}`);
    return value;
  },
});
