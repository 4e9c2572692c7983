// Which names are those of newspapers, agencies, broadcasters and sites.

const set = (words: string) => new Set(words.split(" "));

/** Names of one word, and first words of longer ones. */
const KNOWN = set(
  "reuters bloomberg afp ap upi dpa ansa efe apa sda kcna tass itar-tass ria interfax xinhua yonhap kyodo anadolu irna isna sana mena " +
    "ukrinform unian bbc cnn nbc cbs msnbc cnbc npr pbs itv rte rté zdf ard nhk cbc politico axios vox vice slate salon newsweek forbes " +
    "huffpost breitbart buzzfeed wired techcrunch engadget gizmodo cnet meduza bild haaretz ynet pravda izvestia kommersant vedomosti " +
    "gawker mashable jezebel polygon kotaku propublica bellingcat al-jazeera aljazeera wikinews theguardian variety billboard deadline",
);

/** Names of more words. */
const NAMES =
  /^(?:the )?(?:al[ -]jazeera|al[ -]arabiya|associated press|agence france[- ]presse?|united press international|press association|deutsche (?:welle|presse[- ]agentur)|voice of america|radio (?:free|liberty).*|le (?:monde|figaro|parisien|soir)|el (?:pa[ií]s|mundo)|la (?:repubblica|stampa|vanguardia)|corriere della sera|der (?:spiegel|standard)|die (?:welt|zeit|presse)|ars technica|the (?:verge|hill|onion|economist|atlantic|conversation|intercept|lancet|new yorker|register|independent|guardian|observer|age|times|sun|mirror|star|scotsman|insider|information|athletic|australian|nation)|business insider|mother jones|channel (?:4|5|one|\d+)|rolling stone|national geographic|new scientist|usa today|consumer reports magazine|fox news.*|sky news.*|abc news.*|ria novosti|sputnik(?: news)?|russia today|new england journal of medicine|nature|science magazine)$/i;

/** Last words of a newspaper's name: The Harbour Times. */
const LAST = set(
  "times post news herald journal tribune gazette guardian telegraph daily mail chronicle globe mirror examiner inquirer enquirer dispatch " +
    "courier sentinel weekly magazine newspaper radio tv television broadcasting broadcaster zeitung pravda novosti newswire observer argus echo advertiser " +
    "monitor reporter online today spectator bugle mercury ledger standard clarion newsletter review press agency digest",
);

/** Words that name an outlet by themselves behind an article: the Gazette, the Herald. */
const ALONE = set(
  "times post herald journal tribune gazette guardian telegraph mail chronicle examiner inquirer enquirer dispatch courier sentinel argus " +
    "advertiser bugle clarion observer spectator monitor newsletter",
);

/** Second words that make a body of a name: the Times Group is none, the News Corporation neither. */
const NEVER =
  /\b(?:corporation$|corp$|inc$|ltd$|holdings$|group$|street$|square$|office$|stadium$|intelligence agency|space agency|development agency|protection agency|energy agency|security agency|reporter$)\b/i;

/** Does the name read like that of an outlet? `words` are its words in their own spelling. */
export function isOutlet(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 7 || !/^\p{Lu}/u.test(words[0]!)) return false;
  const key = words.join(" ");
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size > REMEMBERED) answers.clear();
  const answer = readsLikeOutlet(words);
  answers.set(key, answer);
  return answer;
}

/** Names whose answer is kept, at most. */
const REMEMBERED = 20_000;
const answers = new Map<string, boolean>();

function readsLikeOutlet(words: readonly string[]): boolean {
  const name = words.join(" ").replace(/ ?\. ?/g, ".");
  if (NAMES.test(name)) return true;
  const bare = words[0] === "The" ? words.slice(1) : words;
  const first = bare[0]?.toLowerCase() ?? "";
  const last = bare.at(-1)?.toLowerCase() ?? "";
  if (bare.length === 1) return KNOWN.has(first) || isJoined(bare[0]!) || (bare !== words && ALONE.has(first));
  if (/\.(?:com|net|org|info|news|tv)$/i.test(name) && isJoined(bare[0]!)) return true;
  if (NEVER.test(name) && !/^broadcasting corporation$/i.test(bare.slice(-2).join(" "))) return false;
  if (/\bbroadcasting (?:corporation|company|service)$/i.test(name) || /\bnews agency$/i.test(name)) return true;
  if (last === "agency") return false;
  return (
    (KNOWN.has(first) && bare.length <= 3 && !/^(?:ap|ria|sana|ard|vice|variety|deadline)$/.test(first)) ||
    (LAST.has(last) && /^\p{Lu}/u.test(bare.at(-1)!))
  );
}

/** HotNews, DailyBugle, Harbour.news, CNNMoney.com */
const isJoined = (word: string) =>
  /^\p{Lu}[\p{L}\d]*(?:News|Times|Post|Herald|Gazette|Insider|Press|Wire|Daily|Today)$/u.test(word) ||
  /^(?:CNN|BBC|Fox)\w*(?:\.com)?$/.test(word) ||
  /news\.\w{2,4}$/i.test(word);

/** Common nouns for outlets: the newspaper, a news agency. */
export const OUTLET_NOUNS =
  /^(?:(?:newspaper|paper|magazine|tabloid|broadcaster|newswire|newscaster|website|site|channel|outlet|station|blog|portal)s?|agency|agencies|daily|dailies|weekly|weeklies)$/;

/** Harbour | Wire: the last of several words, that of an outlet where nothing tells otherwise. */
export const isWire = (last: string) => WIRE.test(last);
const WIRE = /^(?:wire|newsroom|bulletin|courant|intelligencer)$/i;
