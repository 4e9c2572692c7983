// Lines that stand between the paragraphs of an article and are no part of it, known by their words.
//
// An expression is tried once, at the start of a line of at most a few hundred characters.

/** Longest block, in UTF-16 code units, that can be such a line. */
const LONGEST_LINE = 260;

/** Follow us on Telegram. Subscribe to our newsletter. Download our app. Підписуйтесь на наш канал. */
const FOLLOW = anyOf(
  /(?:подписывайтесь|підписуйтес[ья]|подпишитесь|підпишіться)(?!\p{L})/u,
  /(?:folgen sie uns|abonnieren sie|abonnez-vous|suivez-nous|síguenos|siga-nos|inscreva-se|seguici|iscriviti)\b/,
  /already (?:a |have an? )?(?:subscriber|subscribed|member|registered|account)\b/,
  /(?:please |you can |to |and |don.t forget to |stay [\w-]{2,12}[,:;.!]? )?(?:also )?(?:follow|subscribe|sign up|join|like us|find us|download|install|bookmark|add us|get (?:the|our|all)|stay (?:up to date|informed|tuned|connected|in touch)|support (?:us|our)|donate|register|log ?in|turn on|never miss)(?![-’']).{0,160}\b(?:us|our|newsletters?|telegram|whatsapp|facebook|twitter|instagram|youtube|viber|channel|tiktok|threads|bluesky|linkedin|google news|apps?|e-?mails?|inbox|notifications?|podcasts?|journalism|preferred source)\b/,
);

/** Read also: … More on this: … Related stories. */
const RELATED = anyOf(
  /(?:read|see|watch|hear|listen)(?: also| more| next| now|:)/,
  /(?:also (?:read|see|on)|see also|you (?:may|might) (?:also )?(?:like|be interested)|up next|continue reading|(?:read|click|see|tap) (?:here|the full)|read the (?:full|original|whole))\b/,
  /(?:читайте|смотрите|дивіться) (?:также|також|ещё|еще)/,
  /(?:lesen sie auch|mehr zum thema|(?:à )?lire aussi|lea también|leia também|leggi anche|czytaj też)/,
  /related(?: stor(?:y|ies)| articles?| news| topics?| links?| content| posts?)?\s?(?:$|[:|–-])/,
);

/** More from the coast. Most read. Recommended for you. */
const RELATED_TITLE = anyOf(
  /more (?:on|from|about|news|stories|in)\b/,
  /(?:recommended|trending|don.t miss|editor.?s.? (?:picks?|choice)|what (?:to read|others are)|top stories|latest news)\b/,
  /(?:most|more) (?:read|popular|viewed|shared|commented)\b/,
  /(?:next|previous) (?:article|story|post)\b/,
);

/** Share this. Print. Copy link. 3 comments. */
const SHARE = anyOf(
  /share(?: (?:this|on|via|it|article|story|post|page|link)\b.{0,40})?:?$/,
  /share this (?:article|story|page|post)\b/,
  /(?:tweet|print|e-?mail)(?: this| to)?(?: article| page| story| friend| a friend)?$/,
  /copy (?:the )?link/,
  /(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|viber|x|save|reply)$/,
  /\d+ (?:shares?|comments?|views?|likes?)$/,
  /(?:leave|post|add|write|view|show|load) (?:a |your |all |more )?(?:comments?|reply)\b/,
  /comments?(?: \(?\d+\)?| off| closed)?$/,
  /(?:listen to (?:this )?article|text size|font size|report (?:an? )?(?:error|typo|mistake))\b/,
  /if you (?:have )?(?:found|find|notice|see|spot)(?:ed)? (?:an? )?(?:error|mistake|typo|spelling)/,
);

/** © 2024. All rights reserved. Reproduction without permission … */
const RIGHTS = anyOf(
  /(?:©|\(c\)|copyright\b|all rights reserved|terms (?:of|and)\b|privacy (?:policy|notice))/,
  /.{0,120}(?:all rights reserved|may not be (?:published|reproduced|copied)|without (?:the )?(?:prior |express |written )?(?:permission|consent) )/,
);

/** We use cookies. By continuing you agree to our terms. */
const COOKIES = anyOf(
  /we (?:and our partners )?(?:use|value|care|store)\b.{0,120}\b(?:cookies?|privacy|devices?)\b/,
  /this (?:web)?site (?:uses|is protected|requires)\b/,
  /by (?:continuing|clicking|using|signing|subscribing|submitting|registering)\b.{0,120}\b(?:you|i) (?:\w+ )?(?:agree|accept|consent|acknowledge)/,
  /(?:accept (?:all )?cookies|manage (?:cookies?|preferences|consent)|cookie (?:policy|settings|notice)|please enable (?:java|cookies)|your browser (?:does|is))/,
);

/** Advertisement. Sponsored content. Story continues below. */
const ADVERTISEMENT = anyOf(
  /\[?(?:advertisements?|advertising|sponsored|paid content|promoted|promotion|ads?)\b.{0,40}$/,
  /(?:story|article|post|text) continues (?:below|after|beneath)/,
  /(?:scroll (?:down )?(?:to|for)|skip (?:to|ad|past)|loading(?:\.\.\.|…)?$|(?:video|media|image) (?:caption|playback|unavailable))/,
);

/** By Ana Ruiz. Photo: Getty. */
const CREDIT = anyOf(
  /(?:by|from|(?:written|reported|edited|posted) by|authors?|reporter|text|words)[\s:]\s?(?:(?-i:\p{Lu})[\p{L}.’'-]+,? ?(?:and |& |in |de |van |von |al-)?){1,8}$/u,
  /(?:photos?|pictures?|images?|credit|source|video|illustration|graphic|foto|fotos|getty|ap photo|file photo)\s?(?:credit|by|source|courtesy)?\s?[:/|©]/,
);

/** 23 October 2024, 16:12. Updated: … 2 hours ago. 14:05. */
const DATELINE = anyOf(
  /(?:first |last )?(?:published|updated|posted|date)\s?(?:on|at|:|[-–|]|(?=\d)|(?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))).{0,70}$/,
  /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\p{L}{3,12}|\d{1,2})[ .,/-]{1,2}\d{2,4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})\b.{0,40}$/u,
  /\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?|months?)\.? (?:ago|read)\b.{0,20}$/,
  /\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{1,4})?$/,
);

const KINDS = { FOLLOW, RELATED, RELATED_TITLE, SHARE, RIGHTS, COOKIES, ADVERTISEMENT, CREDIT, DATELINE };

/** What a line that is no part of an article says, by its words. */
export type Promotion = keyof typeof KINDS;

/** Kinds whose lines are never sentences: “More in sorrow than in anger, he said.” is none of them. */
const TITLES: readonly Promotion[] = ["RELATED_TITLE", "ADVERTISEMENT", "CREDIT", "DATELINE"];

/** The kind of line that a block is; null for one that may be part of an article. */
export function promotionOf(text: string): Promotion | null {
  if (text.length > LONGEST_LINE) return null;
  const line = text.replace(/^[^\p{L}\p{N}©(@[]{1,9}/u, "");
  const isSentence = /[^mM.][.!?]["'”’»)]{0,2}$/.test(line);
  for (const kind of Object.keys(KINDS) as Promotion[])
    if (KINDS[kind].test(line) && !(isSentence && TITLES.includes(kind))) return kind;
  // “Five stories a day. Sign up for our newsletter.”
  const last = line.length <= LONGEST_OFFER ? line.slice(line.search(/[.!?]\s+[^.!?]+[.!?]?$/u) + 1).trim() : "";
  return last !== "" && last !== line && KINDS.FOLLOW.test(last) ? "FOLLOW" : null;
}

/** Longest line, in UTF-16 code units, of which the last sentence alone says what it is. */
const LONGEST_OFFER = 140;

function anyOf(...starts: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${starts.map(({ source }) => source).join("|")})`, "iu");
}
