// English words for bodies, places and documents.

const set = (words: string) => new Set(words.split(" "));

/** A capitalised word that makes a name that of a government body. */
export const GOVERNMENT = set(
  "ministry department government senate congress parliament duma rada knesset bundestag court courts police army navy " +
    "pentagon kremlin treasury intelligence fbi cia nasa nsa fsb sbu gru mi5 mi6 gchq nato's embassy cabinet administration municipality " +
    "county sheriff republic federal ministries council's directorate inspectorate constabulary gao fda epa faa ntsb sec fcc dhs irs doj " +
    "commission authority bureau prosecutor prosecutor's whitehall state duchy kingdom emirates force forces military guard coastguard " +
    "customs parliament's politburo legislature assembly reserve treasury municipality prefecture province district city town borough " +
    "office ombudsman treasury's service regulator garda gendarmerie militia interpol europol",
);

/** Phrases that name a government body though no single word does. */
export const GOVERNMENT_NAMES =
  /^(?:(?:the )?(?:white house|downing street|elys[eé]e(?: palace)?|capitol hill|foggy bottom|(?:\w+ )*(?:federal reserve|central bank|national bank)|bank of (?:england|japan|canada|russia|france|italy|spain|israel|korea|mexico)|reserve bank.*|european (?:commission|parliament|council|central bank)|house of (?:representatives|commons|lords)|supreme court.*|state department|foreign office|home office|election commission.*|scotland yard|defen[cs]e intelligence.*|(?:[\p{L}-]+ )*general (?:staff|command|headquarters)(?: of .*)?))$/iu;

/** A capitalised word that makes a name that of an organization. */
export const ORGANIZATION = set(
  "inc inc. corp corp. corporation ltd ltd. llc plc plc. co co. company group holdings holding bank association union " +
    "university institute church party foundation federation league club airlines airways motors motor society organisation organization " +
    "network center centre school college hospital capital partners services systems alliance nato un eu who imf opec unesco unicef " +
    "committee council international industries technologies technology enterprises computer computers software records studios " +
    "pictures entertainment media labs laboratories laboratory museum orchestra theatre theater trust fund coalition movement front brigade " +
    "charity hotel hotels railway railways energy oil gas petroleum electric power aerospace aviation insurance financial investments " +
    "securities management consulting solutions telecom communications mobile wireless foods pharmaceuticals pharma chemicals steel " +
    "chemical cement textiles timber rail transit freight cargo construction engineering works realty properties beverages shipyard shipyards ventures savings " +
    "mining logistics shipping lines cruises stores supermarkets exchange congress-party academy conference confederation " +
    "chamber board agency unions workers watch amnesty greenpeace corps research airplanes commercial",
);

/** Companies and movements that the news seldom explains. */
export const COMPANIES = set(
  "airbus boeing google microsoft facebook twitter amazon toyota honda nissan hyundai volkswagen daimler siemens samsung sony nokia " +
    "intel ibm gm ford fiat chrysler opel renault apple yahoo netflix tesla spacex uber youtube wikipedia wikimedia meta openai " +
    "hamas hezbollah taliban isis nestlé pfizer moderna gazprom huawei tiktok instagram whatsapp telegram paypal visa shell bp",
);

/** Words that a company's short name leaves off: Vale | Capital Management. */
export const SUFFIXES = set(
  "inc inc. corp corp. corporation ltd ltd. llc plc co co. company group holdings holding motors motor computer computers " +
    "bank capital management partners industries technologies technology systems enterprises international ag sa s.a. gmbh n.v. nv spa se ab " +
    "airlines airways pharmaceuticals laboratories software records entertainment media stores financial insurance energy " +
    "aviation lease finance foundation party agency newspaper magazine department",
);

/** Nouns with which an article calls a company again: the firm. */
export const COMPANY_NOUNS = set(
  "company firm corporation business group maker manufacturer automaker carmaker airline carrier bank lender retailer operator " +
    "publisher developer giant startup start-up conglomerate insurer brewer supplier producer contractor organisation organization " +
    "association charity union federation institute university church party team club body institution foundation network " +
    "studio label chain brand developer manufacturer planemaker chipmaker drugmaker shipbuilder utility hospital school college movement " +
    "league committee council think-tank thinktank watchdog campaign alliance consortium museum store builder",
);

/** Nouns for bodies of a state. */
export const GOVERNMENT_NOUNS = set(
  "government ministry department agency administration commission parliament senate congress court police army navy military council " +
    "authority authorities regulator bureau embassy cabinet city municipality county state country nation republic district town village office service intelligence " +
    "force prosecutors regime junta watchdog kingdom board",
);

/** Nouns with which an article calls a newspaper or an agency again. */
export const PUBLICATION_NOUNS = set(
  "newspaper paper magazine agency broadcaster channel outlet website site blog portal tabloid daily weekly network station journal publication newswire site wiki",
);

/** Nouns for documents and other things that put something forward. */
export const DOCUMENTS = set(
  "report reports study studies survey surveys poll polls memo memorandum document documents paper papers letter letters statement statements " +
    "agreement treaty deal contract pact accord settlement convention charter constitution law act bill resolution " +
    "figures data statistics numbers projections analysis research findings results review audit assessment estimate estimates " +
    "lawsuit suit complaint indictment petition affidavit filing transcript testimony motion brief order decree ruling verdict sentence judgment judgement " +
    "recording recordings video videos photo photos photograph photographs footage image images picture pictures tape tapes " +
    "invitation announcement notice release article articles story editorial column book entry post posts posting postings tweet tweets message messages " +
    "email emails e-mail e-mails file files record records map census guideline guidelines manual plan code rule rules leaflet banner sign " +
    "briefing bulletin communique communiqué declaration manifesto proposal forecast evidence investigation inquiry speech interview section note cable cables text",
);

/** Documents that speak for whoever made them: an announcement's words are its maker's. */
export const SPEAKING = set(
  "announcement analysis research figures report data survey poll study statistics forecast estimate estimates article sentence ruling verdict testimony numbers review editorial speech interview declaration",
);

const COUNTRIES =
  "Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus " +
  "Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burma Burundi Cambodia Cameroon Canada Chad Chile " +
  "China Colombia Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland " +
  "France Gabon Gambia Georgia Germany Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India " +
  "Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon " +
  "Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius " +
  "Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria " +
  "Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia " +
  "Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania " +
  "Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Wales " +
  "Yemen Zambia Zimbabwe England Britain UK U.K. US U.S. USA U.S.A. UAE DPRK USSR Crimea Donbas Chechnya Catalonia Kashmir Tibet Gaza";

const CAPITALS =
  "Kyiv Kiev Moscow Washington Beijing London Paris Berlin Tokyo Seoul Pyongyang Tehran Baghdad Damascus Ankara Athens Rome Madrid " +
  "Lisbon Vienna Prague Warsaw Budapest Bucharest Sofia Belgrade Zagreb Ljubljana Bratislava Vilnius Riga Tallinn Helsinki Stockholm " +
  "Oslo Copenhagen Reykjavik Dublin Brussels Amsterdam Bern Minsk Chisinau Tbilisi Yerevan Baku Astana Tashkent Bishkek Dushanbe " +
  "Ashgabat Kabul Islamabad Delhi Dhaka Kathmandu Colombo Bangkok Hanoi Manila Jakarta Canberra Wellington Ottawa Havana " +
  "Caracas Bogota Lima Quito Brasilia Santiago Montevideo Cairo Tripoli Tunis Algiers Rabat Khartoum Nairobi Pretoria Abuja Accra " +
  "Riyadh Doha Muscat Sanaa Amman Beirut Jerusalem Tel Taipei Hong Pristina Skopje Tirana Sarajevo Podgorica Nicosia Valletta Luxembourg";

const PLACE_WORDS = new Set(`${COUNTRIES} ${CAPITALS}`.split(" ").map((word) => word.toLowerCase()));

/** Places of more than one word. */
const PLACE_NAMES =
  /^(?:(?:north|south|east|west|northern|southern) (?:korea|sudan|africa|ireland|macedonia|timor|dakota|carolina|virginia)|new (?:zealand|york|delhi|jersey|mexico|hampshire|south wales)|saudi arabia|united (?:states(?: of america)?|kingdom|arab emirates|nations)|sri lanka|costa rica|el salvador|ivory coast|sierra leone|burkina faso|czech republic|dominican republic|papua new guinea|hong kong|tel aviv|puerto rico|bosnia and herzegovina|vatican(?: city)?|soviet union|great britain|the hague)$/i;

/** Is the name that of a country or a capital, which stands for its government? */
export function isPlace(words: readonly string[]): boolean {
  return words.length === 1 ? PLACE_WORDS.has(words[0]!.toLowerCase()) : PLACE_NAMES.test(words.join(" "));
}

/** Adjectives of nations and regions: the Ruritanian president. */
export const isNational = (word: string) => NATIONAL.has(word.toLowerCase()) || PLACE_WORDS.has(word.toLowerCase());

const NATIONAL = set(
  "american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish swedish norwegian " +
    "finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian moldovan georgian " +
    "armenian azerbaijani kazakh uzbek estonian latvian lithuanian serbian croatian slovenian bosnian albanian macedonian montenegrin " +
    "kosovar israeli palestinian lebanese syrian iraqi iranian saudi emirati qatari kuwaiti yemeni jordanian egyptian libyan tunisian " +
    "algerian moroccan sudanese ethiopian kenyan nigerian ghanaian ugandan rwandan congolese somali zimbabwean african chinese japanese korean " +
    "taiwanese vietnamese thai cambodian burmese malaysian indonesian philippine filipino indian pakistani bangladeshi nepalese afghan " +
    "australian canadian mexican brazilian argentine argentinian chilean colombian venezuelan peruvian cuban bolivian haitian european asian " +
    "soviet catholic muslim jewish christian islamic republican democratic federal northern southern eastern western north south east west",
);
