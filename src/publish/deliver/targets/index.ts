// Where letters can go. A new target is one file beside this one and one line here.

import type { Target } from "../target.ts";
import { email } from "./email.ts";
import { feeds } from "./feeds.ts";
import { telegram } from "./telegram.ts";
import { webhook } from "./webhook.ts";

export const targets: readonly Target[] = [webhook, email, telegram, feeds];
