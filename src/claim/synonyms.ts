// Words that news uses for one thing. The first of a line stands for all; only words that swap freely are here.

import { stemOf } from "./stem.ts";

const GROUPS =
  "photograph photo picture pic pics image snapshot foto\n" +
  "video footage clip vid film filmed\n" +
  "mother mom mum mommy mama\nfather dad daddy papa\nchild kid kids toddler youngster\n" +
  "president potus presidential\nrepublican gop republicans\ndemocrat dem dems democratic\n" +
  "government govt administration admin\npeople ppl folks individuals\npolice cop cops officer officers policeman\n" +
  "attorney lawyer\nphysician doctor dr\nimmigrant migrant immigration immigrants migrants alien aliens\n" +
  "kill murder slay slain slaughter murdered assassinate\nshoot shooting shooter gunman gunned shot\n" +
  "die dead death died deceased passed demise fatal\nfake hoax bogus phony faked fabricated staged\n" +
  "arrest detain arrested apprehend\nvaccine vaccination vaccinate vaccinated vaxx\n" +
  "christmas xmas\nfacebook fb\ntelevision tv\nautomobile car\nplane airplane aircraft jet\n" +
  "buy purchase acquire acquisition\nstart begin launch commence\nend finish halt\nstop cease\n" +
  "ban forbid prohibit outlaw\nhelp aid assist assistance\nattack assault strike\n" +
  "injure wound hurt injury injuries wounded\nbig large huge massive giant enormous\nrich wealthy\n" +
  "company firm corporation\ncompensation pay salary wage\nmoney cash fund funds\n" +
  "cancer carcinogen carcinogenic tumor tumour\nillness disease sickness sick ill\nfool dupe\n" +
  "celebrity star\nmovie film\nattempt try\nquit resign\nfire sack dismiss\nsteal theft rob robbery stolen\n" +
  "reply respond response answer\ndemand request require\nstudent pupil\nteacher professor instructor\n" +
  "troop soldier troops soldiers\nrefugee asylum\nscientist researcher\nstudy research survey\n" +
  "increase rise grow growth surge soar\ndecrease fall drop decline plunge reduce reduction cut\n" +
  "boat ship vessel\nhospital clinic\nhouse home residence mansion\nstore shop\nfood meal\n" +
  "prison jail imprison imprisoned jailed\ncourt judge judicial\nlaw legislation statute\nillegal unlawful\n" +
  "protest demonstration demonstrate rally protester demonstrator protestor march\nriot unrest\n" +
  "election vote ballot voter voting poll polls\nmuslim islamic islam\nchristian christianity\njewish jew jews\n" +
  "american us usa america states\nbritish uk britain\nrussian russia\nchinese china\nfrench france\ngerman germany\n" +
  "mexican mexico\nisraeli israel\niranian iran\nkorean korea\nsyrian syria\nisis isil daesh\nobamacare aca\n" +
  "billionaire millionaire\nworker employee staff\ndestroy demolish\nallow permit\nreveal disclose\n" +
  "laugh chuckle mock\nquote quotation\nflood flooding floods\nhurricane storm\nquake earthquake\nfuneral burial bury\n" +
  "pregnant pregnancy\nwife spouse\nhusband hubby\nbaby infant newborn\nwarn warning caution\nleave depart exit\n" +
  "minister ministry\nspokesman spokeswoman spokesperson\nchief head director boss\nabout approximately\n" +
  "confirm verify\nalter doctor doctored photoshop photoshopped altered edited manipulated\nclimate warming\n" +
  "rape assault molest\ngun weapon firearm rifle\nbomb explosive explosion blast bombing\nmissing disappeared vanished";

const FIRST = new Map<string, string>();
for (const line of GROUPS.split("\n")) {
  const stems = line.split(" ").map(stemOf);
  for (const stem of stems) if (!FIRST.has(stem)) FIRST.set(stem, stems[0]!);
}

/** The stem that stands for this one and for the words that swap with it. */
export const meaningOf = (stem: string): string => FIRST.get(stem) ?? stem;
