// Addresses without what only follows the reader around: a link from a newsletter leads to no other article.

/** Names of parameters that say where a reader came from, and beginnings of such names. */
const NAMES = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid " +
    "mkt_tok _hsenc _hsmi __hstc __hssc __hsfp vero_id vero_conv wickedid _openstat oly_enc_id oly_anon_id xtor " +
    "at_medium at_campaign __twitter_impression guccounter guce_referrer guce_referrer_sig"
  ).split(" "),
);
const BEGINNINGS = ["utm_", "at_custom", "pk_", "mtm_", "hsa_"];

const isTracking = (name: string): boolean =>
  NAMES.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning));

/** The address without tracking parameters and fragment, all else as it was; what is no web address stays as it is. */
export function plainAddress(address: string): string {
  const url = URL.parse(address);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return address;
  url.hash = "";
  const parts = url.search.slice(1).split("&");
  const kept = parts.filter((part) => !isTracking(part.slice(0, `${part}=`.indexOf("=")).toLowerCase()));
  if (kept.length < parts.length) url.search = kept.join("&");
  return url.href;
}
