// Words of names that tell less than others. Written from general knowledge.

const set = (words: string) => new Set(words.split(" "));

/** Titles and offices before a person's name; left out when persons are compared. */
export const TITLES = set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend father sister hon honourable honorable " +
    "president prasident presidente minister premier prime vice deputy chancellor senator governor mayor judge justice general gen colonel col " +
    "major maj captain capt lieutenant lt sergeant sgt admiral adm commander ambassador king queen prince princess pope " +
    "saint sultan emir comrade herr frau monsieur madame mme signor signora senor senora gospodin",
);

/** Titles that stand anywhere in a name. */
export const HONOURS = set(
  "sheikh shaikh sheik sayyid sayed sayyed syed mullah mulla molla maulavi mawlawi maulana haji hajji hajj alhaj qari ayatollah imam hafiz",
);

/** Words that say whose child somebody is: what stands after them is the father's name. */
export const CHILD_OF = set("bin ben ibn bint ould");

/** Little words inside a person's name. */
export const PARTICLES = set(
  "al el ul ad an as ar at ash bin ben ibn bint ould abu abou umm de da do dos das del della delle di du des la le les los las van von der den dem ter ten " +
    "te zu zum zur af av y e i of the and na san santa d l o mac mc ap a",
);

/** Given names that very many bear: alone they tell little. */
export const COMMON = set(
  "mohammed muhammad mohamed mohammad mohamad muhammed ahmed ahmad ali abdul abdel abd abdullah khan shah john juan jose maria kim lee ri pak",
);

/** Legal forms by what they mean: a body's form may be left off. */
const FORMS: readonly (readonly [string, string])[] = [
  [
    "limited",
    "ltd limited ltda limitada llc lc ooo oao zao pao ao ojsc cjsc pjsc jsc ood ead eood pte pty pvt private lp llp llllp plc pcl bhd sdn tbk pt kft doo dooel sro spzoo spoo zoo",
  ],
  ["corporation", "inc incorporated corp corporation co company cia companies"],
  ["ag", "ag aktiengesellschaft aktiengeselschaft gmbh mbh kg kgaa ohg gesellschaft ug se sce eg"],
  [
    "sa",
    "sa sas sarl sasu spa srl sl slu sab cv sca scs sapi nv bv bvba cvba vof as asa ab oy oyj aps hf ehf kk kabushiki kaisha godo gk",
  ],
  ["nonprofit", "ano ngo ngos ev asbl"],
  ["none", "tov tzov pp at vat"],
];
const formOf = new Map(FORMS.flatMap(([form, words]) => words.split(" ").map((word) => [word, form] as const)));

/** What kind of legal form a word is; null for others. */
export const legalForm = (word: string) => formOf.get(word) ?? null;

/** Legal forms of more than one word, as they stand after folding. */
export const LONG_FORMS: readonly string[] = [
  "limited liability company",
  "limited liability partnership",
  "limited partnership",
  "public limited company",
  "open joint stock company",
  "closed joint stock company",
  "public joint stock company",
  "joint stock company",
  "joint stock compan",
  "obshchestvo s ogranichennoy otvetstvennostyu",
  "publichnoe aktsionernoe obshchestvo",
  "otkrytoe aktsionernoe obshchestvo",
  "zakrytoe aktsionernoe obshchestvo",
  "aktsionernoe obshchestvo",
  "societe anonyme",
  "sociedad anonima",
  "sp z o o",
  "sp z oo",
  "s a de c v",
  "d o o",
  "o o o",
  "s r o",
];

/** Words that many bodies bear; two bodies that share only these share little. */
export const GENERIC = set(
  "group holding holdings international global national general world european american federal state public united central first new " +
    "bank banking capital management partners partner services service solutions systems system enterprises enterprise industries industry industrial " +
    "technologies technology investment investments fund funds trust finance financial insurance securities assets asset backed mortgage loan " +
    "ministry department office agency authority board bureau council committee commission service directorate administration institute foundation association " +
    "organization organisation union federation society centre center club party movement front university school college hospital " +
    "government republic kingdom court police army navy force forces guard brigade unit regiment division battalion " +
    "development economic education research science trade commerce energy oil gas electric power motor motors works plant factory " +
    "company corporation business media news press times daily post offshore equity real estate electronics communications aviation airlines",
);

/** Words that add nothing to a body's name. */
export const EMPTY = set(
  "the of and for a an in on at to de la le les des du del der die das und et y e i fur for na po s d l",
);

/** Sorts of vessels and the like, before their names. */
export const PREFIXES = set("mv ms ss mt hms uss rms motor vessel tanker ship");

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const numbers = new Map<string, number>([["fourty", 40]]);
ONES.forEach((word, n) => numbers.set(word, n));
ORDINALS.forEach((word, n) => numbers.set(word, n));
TENS.forEach((word, n) => numbers.set(word, (n + 2) * 10));

/** The number that a word of a body's name stands for: 44, 1st, First, forty. */
export function numberOf(word: string): number | null {
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word);
  return digits ? Number(digits[1]) : (numbers.get(word) ?? null);
}

/** The number of a Roman numeral below forty; null for other words. */
export function romanOf(word: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(word) || word === "") return null;
  const tens = word.length - word.replace(/^X+/, "").length;
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(
    word.replace(/^X+/, (run) => (word[run.length - 1] === "X" ? "" : run)),
  );
  return ones < 0 ? null : tens * 10 + ones;
}

/** Words for what a body of a state does: every state has such bodies. */
export const COMMON_TOPICS = new Set(
  "defence defense foreign interior health justice environment agriculture transport labour labor culture supreme high prime minister ministry civil protection emergency emergencies rescue home affairs internal external social security border customs electoral election water fire safety prosecutor prosecutors attorney general intelligence city town village county regional district local council sports hall".split(
    " ",
  ),
);
