// States by their names, their people and their capitals, from general knowledge.
//
// One line is one state: names, separated by commas; what is of it; the capital that stands for its government.

import { plain } from "./fold.ts";

const LINES = `
afghanistan | afghan | kabul
albania | albanian | tirana
algeria | algerian | algiers
angola | angolan | luanda
argentina | argentine, argentinian | buenos aires
armenia | armenian | yerevan
australia | australian | canberra
austria | austrian | vienna
azerbaijan | azerbaijani, azeri | baku
bahrain | bahraini | manama
bangladesh | bangladeshi | dhaka
belarus, byelorussia | belarusian, belarussian | minsk
belgium | belgian | brussels
bolivia | bolivian | la paz
bosnia, bosnia and herzegovina | bosnian | sarajevo
botswana | botswanan | gaborone
brazil | brazilian | brasilia
bulgaria | bulgarian | sofia
burkina faso | burkinabe | ouagadougou
burundi | burundian | bujumbura
cambodia | cambodian | phnom penh
cameroon | cameroonian | yaounde
canada | canadian | ottawa
chad | chadian | ndjamena
chile | chilean | santiago
china, people's republic of china, prc | chinese | beijing
colombia | colombian | bogota
congo, democratic republic of the congo, democratic republic of congo, drc, dr congo | congolese | kinshasa
costa rica | costa rican | san jose
croatia | croatian | zagreb
cuba | cuban | havana
cyprus | cypriot | nicosia
czech republic, czechia | czech | prague
denmark | danish | copenhagen
dominican republic | dominican | santo domingo
ecuador | ecuadorian, ecuadorean | quito
egypt | egyptian | cairo
el salvador | salvadoran | san salvador
eritrea | eritrean | asmara
estonia | estonian | tallinn
ethiopia | ethiopian | addis ababa
european union, eu | |
finland | finnish | helsinki
france | french | paris
georgia | georgian | tbilisi
germany, federal republic of germany | german | berlin
ghana | ghanaian | accra
greece | greek, hellenic | athens
guatemala | guatemalan | guatemala city
guinea | guinean | conakry
haiti | haitian | port-au-prince
honduras | honduran | tegucigalpa
hungary | hungarian | budapest
iceland | icelandic | reykjavik
india | indian | new delhi, delhi
indonesia | indonesian | jakarta
iran, islamic republic of iran | iranian | tehran, teheran
iraq | iraqi | baghdad
ireland | irish | dublin
israel | israeli | jerusalem
italy | italian | rome
ivory coast, cote d'ivoire | ivorian | yamoussoukro
jamaica | jamaican | kingston
japan | japanese | tokyo
jordan | jordanian | amman
kazakhstan | kazakh | astana
kenya | kenyan | nairobi
kosovo | kosovan, kosovar | pristina
kuwait | kuwaiti | kuwait city
kyrgyzstan | kyrgyz | bishkek
laos | laotian, lao | vientiane
latvia | latvian | riga
lebanon | lebanese | beirut
liberia | liberian | monrovia
libya | libyan | tripoli
lithuania | lithuanian | vilnius
luxembourg | luxembourgish |
madagascar | malagasy | antananarivo
malaysia | malaysian | kuala lumpur
mali | malian | bamako
malta | maltese | valletta
mexico | mexican | mexico city
moldova | moldovan | chisinau
mongolia | mongolian | ulaanbaatar
montenegro | montenegrin | podgorica
morocco | moroccan | rabat
mozambique | mozambican | maputo
myanmar, burma | burmese | naypyidaw
namibia | namibian | windhoek
nepal | nepalese, nepali | kathmandu
netherlands, holland | dutch | the hague
new zealand | | wellington
nicaragua | nicaraguan | managua
niger | nigerien | niamey
nigeria | nigerian | abuja
north korea, dprk, democratic people's republic of korea | north korean | pyongyang
north macedonia, macedonia | macedonian | skopje
norway | norwegian | oslo
oman | omani | muscat
pakistan | pakistani | islamabad
palestine, palestinian authority, state of palestine | palestinian | ramallah
panama | panamanian | panama city
paraguay | paraguayan | asuncion
peru | peruvian | lima
philippines | philippine, filipino | manila
poland | polish | warsaw
portugal | portuguese | lisbon
qatar | qatari | doha
romania | romanian | bucharest
russia, russian federation | russian | moscow
rwanda | rwandan | kigali
saudi arabia, kingdom of saudi arabia, ksa | saudi, saudi arabian | riyadh
senegal | senegalese | dakar
serbia | serbian | belgrade
sierra leone | sierra leonean | freetown
singapore | singaporean |
slovakia | slovak, slovakian | bratislava
slovenia | slovenian, slovene | ljubljana
somalia | somali | mogadishu
south africa | south african | pretoria
south korea, republic of korea, rok | south korean | seoul
south sudan | south sudanese | juba
soviet union, ussr | soviet |
spain | spanish | madrid
sri lanka | sri lankan | colombo
sudan | sudanese | khartoum
sweden | swedish | stockholm
switzerland | swiss | bern
syria | syrian | damascus
taiwan, republic of china | taiwanese | taipei
tajikistan | tajik | dushanbe
tanzania | tanzanian | dodoma
thailand | thai | bangkok
tunisia | tunisian | tunis
turkey, turkiye | turkish | ankara
turkmenistan | turkmen | ashgabat
uganda | ugandan | kampala
ukraine | ukrainian | kyiv, kiev
united arab emirates, uae | emirati | abu dhabi
united kingdom, uk, britain, great britain | british | london
united nations, un | |
united states, united states of america, us, usa, america | american | washington
uruguay | uruguayan | montevideo
uzbekistan | uzbek | tashkent
vatican, holy see, vatican city | |
venezuela | venezuelan | caracas
vietnam, viet nam | vietnamese | hanoi
yemen | yemeni | sanaa
zambia | zambian | lusaka
zimbabwe | zimbabwean | harare
`;

/** How a text says a state. */
export type StateForm = "name" | "people" | "capital";

const forms = new Map<string, { readonly state: string; readonly form: StateForm }>();
const words = new Set<string>();
for (const line of LINES.trim().split("\n")) {
  const [names, people, capitals] = line.split("|").map((part) => part.split(",").map(phraseOf).filter(Boolean));
  const state = names![0]!;
  const add = (list: readonly string[], form: StateForm) =>
    list.forEach((phrase) => {
      forms.set(phrase, { state, form });
      if (!phrase.includes(" ")) words.add(phrase);
    });
  add(names!, "name");
  add(people!, "people");
  add(capitals!, "capital");
}

/** The words of a phrase as the table knows them: "U.S." is "us", "Ukraine's" is "ukraine". */
export function phraseOf(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b|\s|$)/g, "$1")
    .replace(/'s(?= |$)/g, "")
    .replace(/[^a-z0-9 -]/g, "")
    .trim();
}

/** The state that a phrase names, and how; null where it names none. */
export const stateOf = (phrase: string) => forms.get(phrase) ?? null;

/** Is the word, alone, a state, its people or its capital? */
export const isStateWord = (word: string) => words.has(word);
