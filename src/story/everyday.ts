// Words that stand in news of every kind. They tell what sort of thing happened, never which one.

import { stemOf } from "./english.ts";

const WORDS =
  // Who acts and who speaks.
  "line north south east west northern southern eastern western central upper middle saint sankt port mount lake " +
  "river island holding industry limited incorporated commissioner corporation federation league foundation bureau " +
  "board institute university professor school teacher bank market police officer authority government minister " +
  "ministry president prime official spokesman spokeswoman spokesperson agency company firm group chief director " +
  "executive chairman chairwoman leader member head lawyer judge court prosecutor expert witness reporter " +
  "journalist media newspaper office service department committee commission council parliament party opposition " +
  "union association organisation organization state city town country region district village street road world " +
  "nation public man woman men women child children family father mother wife son daughter friend boss worker staff " +
  "team army soldier force doctor hospital patient victim passenger driver resident citizen customer user fan " +
  "player coach manager club former senior general deputy national local federal regional international foreign " +
  // What happens.
  "die dead death kill injure injured hurt wound attack fire crash accident incident explosion strike shot shoot " +
  "arrest charge accuse suspect sentence jail prison trial case appeal law rule inquiry investigate investigation " +
  "probe search find found open close begin start stop end continue remain stay leave come go take bring give get " +
  "put set call ask answer speak talk meet meeting visit show see seen hear read write publish announce " +
  "announcement confirm deny reject dismiss warn admit claim allege insist add note express decline comment refuse " +
  "respond response request demand order plan agree agreement deal offer pay sell buy cost raise cut lower rise " +
  "fall increase drop reach win won lose lost vote election campaign protest demonstration march help save hold " +
  "keep move send receive carry work use need want know think believe hope fear feel try become happen cause lead " +
  "follow change decide decision expect wait destroy damage burn collapse rescue evacuate hit break broke join sign " +
  "suspend resign apologise apologize regret condolence mourn " +
  // What is told with it.
  "statement press release news story article picture photo photograph video image post website online page " +
  "interview transcript question live update correction clarification mistake error wrong right information detail " +
  "evidence document letter file list name number figure total half dozen hundred thousand million billion euro " +
  "dollar pound crown percent cent price share value rate toll money job life home house building site place scene " +
  "area part side way thing matter issue problem situation result reason point fact word second third hour minute " +
  "night morning evening afternoon moment weekend late early later earlier ago recent previous next long short high " +
  "low big large small great good bad old young full whole several both another around near nearly almost already " +
  "one two three four five six seven eight nine ten eleven twelve began begun taken took gave given left held kept " +
  "made sent came went gone got led met paid sold bought brought fell fallen rose risen grew grown known knew saw " +
  "told thought wrote written spoke spoken chose chosen felt heard ran drew driven affect affected involve include " +
  "due under over according across along behind beside without within since despite though although whether however " +
  "yet never always often ever back away together least immediate immediately clear possible safe safety security " +
  "health";

const EVERYDAY = new Set(WORDS.split(" ").map(stemOf));

/** Does the stem of a word, with or without a capital, stand in news of every kind? */
export const isEveryday = (stem: string): boolean => EVERYDAY.has(stem);
