// Lines that stand between the paragraphs of an article and are no part of it, known by their words.
//
// Each expression is tried against the start of one block of at most a few hundred characters.

/** Longest block, in UTF-16 code units, that can be such a line. */
const LONGEST_LINE = 260;

/** Follow us on Telegram. Subscribe to our newsletter. Download our app. */
const FOLLOW =
  /^(?:please |you can |to |and |don.t forget to |stay [\w-]+[,:;.!]? )?(?:also )?(?:follow|subscribe|sign up|join|like us|find us|download|install|bookmark|add us|add .{2,40} as a preferred source|get (?:the|our|more|all)|want (?:more|to)|stay (?:up to date|informed|tuned|connected|in touch)|support (?:us|our)|become a|donate|register|log ?in|turn on|enable|never miss)\b.{0,160}\b(?:us|our|newsletters?|telegram|whatsapp|facebook|twitter|instagram|youtube|viber|channel|tiktok|threads|bluesky|linkedin|google news|apps?|e-?mails?|inbox|notifications?|alerts?|podcasts?|updates|members?|subscribers?|comments?|account|journalism|preferred source)\b/i;

/** Read also: … More on this: … Related: … See also … */
const RELATED =
  /^(?:(?:read|see|watch|hear|listen)(?: also| more| next| now|:)|also (?:read|see|on)\b|more (?:on|from|about|news|stories|in)\b|related(?: stor(?:y|ies)| articles?| news| topics?| links?| content| posts?)?\s?(?::|$|[|–-])|recommended\b|you (?:may|might) (?:also )?(?:like|be interested)|(?:most|more) (?:read|popular|viewed|shared|commented)\b|don.t miss\b|up next\b|next (?:article|story|post)\b|previous (?:article|story|post)\b|trending\b|(?:read|click|see|tap) (?:here|the full)|continue reading|read the (?:full|original|whole)|editor.?s.? (?:picks?|choice)|what (?:to read|others are) |top stories|latest news)/i;

/** Share this. Print. Copy link. 3 comments. */
const SHARE =
  /^(?:share\b|tweet\b|print\b|e-?mail (?:this|to)\b|copy (?:the )?link|(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|viber|x)$|\d+ (?:shares?|comments?|views?|likes?)\b|(?:leave|post|add|write|view|show|load) (?:a |your |all |more )*(?:comments?|reply)|comments?\b.{0,12}$|reply$|save$|listen to (?:this )?article|text size|font size|report (?:an? )?(?:error|typo|mistake|this)|if you (?:have )?(?:found|find|notice|see|spot)\w* (?:an? )?(?:error|mistake|typo|spelling))/i;

/** © 2024. All rights reserved. Reproduction without permission … */
const RIGHTS =
  /^(?:©|\(c\)|copyright\b|all rights reserved|.{0,120}(?:all rights reserved|may not be (?:published|reproduced|copied)|without (?:the )?(?:prior |express |written )*(?:permission|consent) )|terms (?:of|and)\b|privacy (?:policy|notice))/i;

/** We use cookies. Your privacy choices. This site is protected by … */
const COOKIES =
  /^(?:we (?:and our partners )?(?:use|value|care|store)\b.{0,120}\b(?:cookies?|privacy|data|devices?)|this (?:web)?site (?:uses|is protected|requires)|by (?:continuing|clicking|using|signing|subscribing|submitting|registering)\b|accept (?:all )?cookies|manage (?:cookies?|preferences|consent)|your privacy|cookie (?:policy|settings|notice)|please enable|your browser)/i;

/** Advertisement. Sponsored. Story continues below. */
const ADVERTISEMENT =
  /^(?:\[?(?:advertisements?|advertising|sponsored|paid content|promoted|promotion|ad|ads)\b.{0,40}$|(?:story|article|post|text) continues|scroll (?:down )?(?:to|for)|skip (?:to|ad|past)|loading\b|this (?:story|article) (?:is|was) (?:for|sponsored|available)|(?:video|media|image|playback) (?:caption|playback|unavailable|not|is))/i;

/** By Ana Ruiz. Written by … Photo: … */
const CREDIT =
  /^(?:(?:by|from|written by|reported by|edited by|posted by|author|authors|reporter|text|words)[\s:]\s?(?:[\p{Lu}][\p{L}.’'-]+,? ?(?:and |& |in |de |van |von |al-)?){1,8}$|(?:photos?|pictures?|images?|credit|source|video|illustration|graphic|foto|fotos|getty|reuters|ap photo|file photo)\s?(?:credit|by|source|courtesy)?\s?[:/|©(])/iu;

/** 23 October 2024, 16:12. Updated: … Published 2 hours ago. */
const DATELINE =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|created|date|last update)\b.{0,80}|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ .\/-](?:\p{L}{3,12}|\d{1,2})[ .,\/-]{1,2}\d{2,4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})\b.{0,40}|\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?|months?)\.? (?:ago|read)\b.{0,20})$/iu;

const KINDS = { FOLLOW, RELATED, SHARE, RIGHTS, COOKIES, ADVERTISEMENT, CREDIT, DATELINE };

/** What a line that is no part of an article says, by its words. */
export type Promotion = keyof typeof KINDS;

/** The kind of line that a block is; null for one that may be part of an article. */
export function promotionOf(text: string): Promotion | null {
  if (text.length > LONGEST_LINE) return null;
  const line = text.replace(/^[^\p{L}\p{N}©(@[]{1,9}/u, "");
  for (const kind in KINDS) if (KINDS[kind as Promotion].test(line)) return kind as Promotion;
  return null;
}
