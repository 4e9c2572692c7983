// English words for persons: titles, roles, and nouns for people without a name.

const set = (words: string) => new Set(words.split(" "));

/** Titles that belong to no role: Mr Ruiz. */
export const TITLES = set(
  "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. reverend emeritus hon hon. messrs st. saint",
);

const MALE_TITLES = set("mr mr. sir lord king prince emperor");
const FEMALE_TITLES = set("mrs mrs. ms ms. miss dame lady queen princess empress");

/** Singular nouns for what a person is or does; as a rule the last word of a role's head. */
export const ROLES = set(
  "president vice-president minister premier chancellor secretary undersecretary chairman chairwoman chairperson chair " +
    "chief head director manager officer ceo cfo coo cto ceo executive founder co-founder cofounder owner boss " +
    "leader co-leader spokesman spokeswoman spokesperson representative envoy ambassador diplomat consul commissioner " +
    "governor mayor senator congressman congresswoman lawmaker legislator deputy mp mep councillor councilman councilwoman " +
    "speaker whip treasurer attorney lawyer counsel solicitor barrister judge justice magistrate prosecutor notary " +
    "general lieutenant colonel major captain sergeant admiral commander brigadier marshal inspector detective constable " +
    "sheriff superintendent policeman officer analyst economist strategist researcher scientist professor lecturer academic expert " +
    "historian engineer doctor surgeon nurse physician psychologist epidemiologist virologist meteorologist geologist biologist " +
    "journalist reporter correspondent editor editor-in-chief columnist writer author novelist poet blogger commentator critic " +
    "pundit anchor broadcaster presenter producer filmmaker actor actress singer musician artist designer architect " +
    "coach trainer captain player striker goalkeeper footballer cyclist boxer champion athlete referee " +
    "king queen prince princess emperor sultan emir sheikh pope cardinal archbishop bishop priest pastor rabbi imam ayatollah " +
    "activist campaigner organizer organiser advocate dissident defector whistleblower adviser advisor aide assistant " +
    "consultant coordinator co-ordinator administrator supervisor controller auditor accountant banker trader broker investor " +
    "entrepreneur businessman businesswoman tycoon billionaire magnate landlord farmer teacher principal headteacher student " +
    "candidate nominee incumbent politician democrat republican conservative socialist veteran soldier pilot astronaut cosmonaut " +
    "father mother brother sister son daughter husband wife widow uncle aunt cousin grandson grandfather grandmother parent " +
    "resident witness survivor victim neighbour neighbor driver passenger worker employee member chaplain negotiator mediator " +
    "rapporteur curator librarian conductor composer dean rector provost chancellor superintendent warden guard fellow " +
    "sen. rep. gov. gen. lt. col. capt. maj. sgt. adm. cmdr. det. insp. supt. specialist technician programmer developer hacker inventor partner attaché consul-general vice-chairman star contractor " +
    "secretary-general undersecretary-general attorney-general director-general",
);

/** What somebody does for a living beyond the offices and trades above. */
const TRADES = set(
  "docker stevedore baker butcher brewer barber tailor welder plumber carpenter joiner painter builder decorator electrician mechanic machinist " +
    "miner fisher sailor skipper boatswain crewman deckhand ferryman trucker courier porter cleaner cook chef waiter waitress bartender " +
    "grocer vendor trader merchant hawker seller shopkeeper hotelier innkeeper florist jeweller watchmaker shoemaker printer cashier clerk " +
    "gardener shepherd forester hunter beekeeper vet veterinarian dentist pharmacist paramedic medic midwife carer therapist firefighter " +
    "rescuer lifeguard diver climber cyclist pedestrian commuter tenant pensioner retiree apprentice tutor translator interpreter " +
    "photographer cameraman docent guide usher bystander onlooker eyewitness local villager islander protester demonstrator",
);

/** Is the word what one person is or does: a dockworker, a minister, a woman? */
export const isOccupation = (word: string): boolean => ROLES.has(word) || TRADES.has(word) || SOMEBODY.test(word);

const SOMEBODY = /^(?:man|woman|boy|girl|child|youth|[\p{Ll}-]{4,}(?:man|woman)|[\p{Ll}-]+(?:worker|keeper))$/u;

/** Words for many people that are names of parties too. */
const PARTIES = set("republicans democrats conservatives socialists");

/** Is the word for several people, none of whom it names: rescuers, doctors, firemen? */
export const isSeveral = (word: string): boolean =>
  word === "those" ||
  (!PARTIES.has(word) &&
    ((word.endsWith("s") && (PEOPLE.has(word) || isOccupation(word.slice(0, -1)))) ||
      (/[^u]m[ae]n$/.test(word) && PEOPLE.has(word))));

/** Heads of longer roles that are persons only with what stands before or after them. */
export const FEMALE_ROLES = set(
  "spokeswoman chairwoman congresswoman councilwoman businesswoman actress queen princess mother sister daughter wife widow aunt grandmother woman girl empress policewoman",
);
export const MALE_ROLES = set(
  "spokesman chairman congressman councilman businessman actor king prince father brother son husband uncle grandson grandfather man boy emperor policeman pope",
);

/** Roles that are surnames as well: Howard Dean. */
export const SURNAMES = set(
  "dean king pope bishop judge prince guard parent principal star farmer major champion fellow speaker nurse coach",
);

/** A role's word is a second part: Attorney General. */
export const AFTER_ROLE = set("general elect designate emeritus consort");

/** Nouns for people whom the article does not name, one or many. */
export const PEOPLE = set(
  "source sources official officials people person persons someone somebody anyone everyone nobody man woman men women " +
    "individual individuals insider insiders observer observers critic critics opponent opponents supporter supporters " +
    "others other many some most few several others one poster posters user users customer customers consumer consumers reader readers voters voter " +
    "parents families family relatives friend friends colleague colleagues locals villagers crowds protesters demonstrators " +
    "activists experts scientists researchers economists analysts investors traders lawmakers politicians diplomats " +
    "lawyers prosecutors officers witnesses residents reporters journalists members workers employees staff executives " +
    "representatives spokespeople authorities leaders ministers senators republicans democrats conservatives rebels militants " +
    "police-officers soldiers troops companies firms manufacturers airlines banks municipalities retailers media bureaucrats " +
    "bondholders shareholders teachers students doctors we us they blogger bloggers child girl boy youth",
);

/** Words of a phrase that name no one in particular. */
export const INDEFINITE = set(
  "a an some one another several many most few other no any all various certain two three four five both nearly about",
);

/** What speaks for somebody else: the word, and the prepositions that lead to whom. */
export const SPEAKS_FOR =
  /\b(?:spokes(?:man|woman|person|people)|spokesmen|representative|press secretary|press officer|counsel|lawyers?|attorneys?|solicitor|barrister|publicist|aide|envoy)\b/i;

/** The gender that a title or role tells. */
export function genderOfRole(word: string): "m" | "f" | null {
  if (MALE_TITLES.has(word) || MALE_ROLES.has(word)) return "m";
  return FEMALE_TITLES.has(word) || FEMALE_ROLES.has(word) ? "f" : null;
}

/** Roles that mean the same in the news. Each line is one meaning. */
const SAME_ROLE: readonly (readonly string[])[] = [
  [
    "chief",
    "head",
    "boss",
    "leader",
    "director",
    "ceo",
    "executive",
    "president",
    "chairman",
    "chairwoman",
    "chair",
    "secretary",
    "minister",
    "governor",
    "commander",
    "commissioner",
    "founder",
  ],
  ["minister", "secretary", "chancellor", "premier"],
  ["premier", "minister"],
  ["leader", "president", "premier", "minister", "chairman", "king", "chancellor", "speaker"],
  ["official", "spokesman", "spokeswoman", "spokesperson", "head", "director", "minister", "secretary", "governor"],
  ["spokesman", "spokesperson", "representative", "secretary"],
  ["spokeswoman", "spokesperson", "representative", "secretary"],
  ["lawyer", "attorney", "counsel", "solicitor", "barrister"],
  ["economist", "analyst", "strategist", "researcher", "expert"],
  ["scientist", "researcher", "professor", "academic", "expert"],
  [
    "politician",
    "senator",
    "congressman",
    "congresswoman",
    "mp",
    "mep",
    "deputy",
    "minister",
    "president",
    "lawmaker",
    "candidate",
  ],
  ["lawmaker", "senator", "congressman", "congresswoman", "mp", "mep", "deputy"],
  ["doctor", "physician", "surgeon"],
  ["general", "commander", "officer"],
  ["executive", "ceo", "president", "director", "manager", "officer"],
  ["writer", "author", "novelist", "journalist"],
  ["reporter", "journalist", "correspondent"],
];

/** May somebody who is `known` be called `called`? */
export function mayBeCalled(called: string, known: string): boolean {
  return called === known || SAME_ROLE.some((roles) => roles[0] === called && roles.indexOf(known) > 0);
}

/** Houses that stand for what their people do: the Pentagon chief is the secretary of defence. */
export const HOUSE_ROLES: Readonly<Record<string, RegExp>> = {
  pentagon: /\bdefen[cs]e\b/i,
  kremlin: /\brussia/i,
  "white house": /\b(?:us|u\.s\.|united states|american|white house)\b/i,
  vatican: /\bpope\b/i,
  treasury: /\b(?:treasury|finance|chancellor)\b/i,
};
