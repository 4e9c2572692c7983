// The letters of currencies (ISO 4217).

const CODES = new Set(
  "USD EUR GBP JPY CNY RMB RUB UAH INR ILS KRW TRY AUD CAD NZD HKD SGD TWD BRL CHF SEK NOK DKK CZK PLN HUF RON BGN MXN ZAR NGN KES EGP SAR AED QAR KWD THB MYR RM IDR PHP VND PKR BDT ARS CLP COP GEL KZT AMD AZN BYN".split(
    " ",
  ),
);

/** The ISO code of a currency's letters ("EUR"); null for other words. */
export const codeOf = (text: string): string | null =>
  text === "RMB" ? "CNY" : text === "RM" ? "MYR" : CODES.has(text) ? text : null;
