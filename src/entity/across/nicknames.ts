// Short forms of given names, from general knowledge. Each line is one name; a form may stand on several lines.

import { remembering } from "./memo.ts";
import { soundOf } from "./sound.ts";

const LINES = `
alexander aleksandr alexandre alessandro alejandro oleksandr alex alec aleks sasha sandro olexandr aliaksandr aleksander iskander lex alexandr sander
alexandra aleksandra oleksandra sasha sandra alex
alexei aleksei alexey oleksiy oleksii alyosha aliaksei alexis
albert bert al
alfred fred alf
alan al
andrew andy drew andrei andrey andriy andrii andreas andre andrzej andrej andres ondrej andras
anthony tony antonio anton antoine antony antonin
arthur art artur
barack barry
barbara babs barb varvara
benjamin ben benny bibi binyamin
bernard bernie bernhard
catherine kate katie cathy kathy katherine kathryn ekaterina kateryna katya katarina caterina catalina yekaterina katharina
charles charlie chuck carl karl carlos carlo karol
christina tina chris kristina
christopher chris kit christoph kristof christophe
daniel dan danny danylo daniil daniele
david dave davy davide dawid
deborah debbie deb
dmitry dmitri dima dmytro dimitri dmitriy dzmitry mitya
donald don donnie
dorothy dot dottie
edward ed eddie ted teddy ned eduard eduardo edouard
eleanor ellie nell
elizabeth liz lizzie beth betty eliza elisabeth elisa lisa yelizaveta yelyzaveta
emmanuel manuel manny
eugene gene yevgeny evgeny yevhen evgeni evgenii eugen
francis frank francisco pancho paco francesco franz francois frans
frederick fred freddie fritz frederic federico frederik
gabriel gabe
george georgy georgi jorge georg georges giorgio yuri yury yuriy jerzy heorhiy georgios
gerald gerry jerry
gerard gerry
gregory greg grigory hryhoriy gregor grigori
harold harry hal
helen elena olena yelena helena lena
henry harry hank henri heinrich enrique enrico henrik hendrik
igor ihor
irene irina iryna
isabel isabella bella
jacob jake jakob yakov jakub
james jim jimmy jamie jaime
jeffrey jeff geoffrey
jennifer jen jenny
joanna jo joan johanna ioanna
john jack johnny juan ivan jean giovanni johann johannes jan ian sean joao ioannis jon hans johan
jonathan jon
joseph joe joey jose giuseppe josef iosif yosef pepe joao youssef yusuf
joshua josh
judith judy
julia yulia yuliya iulia julie
kenneth ken kenny
konstantin kostya kostyantyn kostas constantin constantine
lawrence larry laurence lars lorenzo laurent
leonard len leo lenny leonid
lewis louis luis lou luigi ludwig
margaret maggie meg peg peggy margarita rita greta
mary maria mariya marie molly polly masha miriam maryam
matthew matt matteo matthias mateo matvei
michael mike mick mickey mikhail mykhailo miguel michel mihail mikhailo mykhaylo misha michal michele mihai mykhal mihal
michelle shelly
mohammed muhammad mohamed mohammad muhammed mohamad mehmet mahamadou mamadou mahomed magomed
natalia natalya nataliya natasha natalie
nathaniel nathan nate
nicholas nick nicky nikolai mykola nicolas nikolay nico nicola nikolaos klaus mikola nikos
oleg oleh
olga olha
osama usama
patricia pat patty trish
patrick pat paddy padraig
paul pavel pavlo pablo paolo pauli
pavel pasha
peter pete pyotr petro pedro pietro pierre petr petar piotr petros
philip phil filip felipe philippe
rafael raphael rafa rafal
raymond ray ramon
rebecca becky
richard rick dick richie rich ricardo
robert bob bobby rob robbie bert roberto
ronald ron ronnie
rudolf rudolph rudy
samuel sam sammy
sergei sergey serhiy serhii sergio serge siarhei
simon simeon semyon shimon
stanislav stas slava
stephen steve steven stefan esteban etienne stepan stefano istvan stephan
susan sue susie suzanne
svetlana sveta svitlana
sofia sophia sophie
tatiana tatyana tetiana tetyana tanya
theodore ted teddy theo fyodor fedor teodor
theresa terry teresa tess
thomas tom tommy tomas tomasz tommaso
timothy tim timofei
valentin valya
victor viktor vic vitya
victoria vicky viktoria tori
vincent vince vincenzo vicente
vladimir volodymyr vova volodya wladimir vlad uladzimir vladymyr
vladislav vlad vladyslav
volodymyr wolodymyr
walter walt wally
william bill billy will willy liam guillermo wilhelm willem guillaume
yaroslav jaroslav
yitzhak isaac itzhak ishaq
kirill kyrylo cyril kiril
nikita mykyta
ilya illia ilia
`;

const lines = new Map<string, Set<number>>();
LINES.trim()
  .split("\n")
  .forEach((line, at) => {
    for (const name of line.split(" ")) {
      for (const key of [name, `~${soundOf(name)}`]) lines.set(key, (lines.get(key) ?? new Set()).add(at));
    }
  });

/** Do two words stand for one given name: Bill and William, Mykola and Nikolai? */
export function isShortFor(a: string, b: string): boolean {
  const mine = linesOf(a);
  const theirs = linesOf(b);
  if (!mine || !theirs) return false;
  for (const line of mine) if (theirs.has(line)) return true;
  return false;
}

const linesOf = remembering(
  (name) => lines.get(name) ?? (name.length > 3 ? lines.get(`~${soundOf(name)}`) : undefined) ?? null,
  20_000,
);

/** Is the word a given name that stands in the list? */
export const isKnownGiven = (word: string) => lines.has(word);
