// Whose words they are: how far a source reaches, and which words of the sentence it is.

import { testStatements } from "./lines.ts";

testStatements("some out of many", [
  "<Most of them> {said} [they had loved the harbour].",
  "<Nearly four in 10> {said} [they could change their mind].",
  "<About 4 in 10> {say} [they want the port to stay].",
  "<Only 52 percent of registered voters> {agreed} [that the port should stay].",
  "<Those surveyed> {said} [the port was shut].",
  "<Those close to him> {say} [that he would leave].",
]);

testStatements("all from where the clause opens", [
  "<Several judges handling requests for papers of the port> {have said} [it must stay shut].",
  "<Observers in the city and around the capital> {say} [the port is shut].",
  "<Research conducted by the Centre for Ships and Harbours> {found} [that the dam was old].",
  "<A study that appeared in the Ostrel Gazette> {found} [that the dam was old].",
  "<An analysis released by the ministry last month> {showed} [that the dam was old].",
  "<A study being released on Tuesday by engineers> {shows} [that the dam is old].",
  "<Firms that had insured the harbour’s cranes> {agreed} [to pay].",
  "<Elected officials from both towns> {said} [the road was shut].",
  "<The family, neighbours and friends> {said} [he was safe].",
  "<The dockers’ union> {said} [the port was shut].",
  // Words that join clauses open another.
  "The port shut after <the mayor of the town> {said} [it was unsafe].",
  // Two verbs in one clause need a comma, an "and" or a "that".
  "<1: The ministry> {1: said} [1: <2: voters> {2: agreed} [2: the port was shut]].",
]);

testStatements("what stands between commas and dashes", [
  "<Ana Ruiz, a lawyer in Ostrel, one of the towns that lost the case>, {said} [the port was shut].",
  "<Ana Ruiz, head of the union, which speaks for dockers>, {said} [the port was shut].",
  "<Shipping firms, including Tern>, {said} [the port was shut].",
  "<Ana Ruiz>, like the mayor, {said} [the port was shut].",
  "<The union>, however, {said} [the port was open].",
  "<A former mayor -- Ana Ruiz, who lost in May> -- {said} [the port was shut].",
  "[“It was loud,”] {said} <Ana Ruiz, a lawyer for the union, who has seen the papers>.",
  "[“It was loud,”] {said} <Ana Ruiz, harbour editor of the Ostrel Gazette>.",
  "[“It was loud,”] {said} <Sen. Ana Ruiz (D-V.C.), head of the caucus>.",
  "<Rep. Ana Ruiz (D-Md.), chair of the committee>, {said} [that the port was shut].",
]);

testStatements("a phrase before the subject", [
  "In a Herald interview <Ruiz> {declared} [that the port was shut].",
  "In 2010 <officials> {said} [the port was shut].",
  "On Monday’s “Morning Show,” <the former mayor> {said} [she wanted to stay].",
  "[In a merger], <he> {said}, [the name of the firm would stay].",
]);

testStatements("names and verbs that look like other words", [
  "<Lynch> {said} [her colleague had left].",
  "<The Times> {said} [Cook provided a list].",
  "<He>{’s claiming} [that the count is wrong].",
  "<Joyce> {told} reporters [he’s not planning an appeal].",
  "<The mayor> {told} dockers this week [he would stay].",
  "<De Brask> {says} [the port is shut].",
  "<Polls> {show} [a close race].",
  "<Data from the Harbour Survey> {show} [that the port is old].",
  "<A reporter for Tern Today> {said} [the port was shut].",
]);

testStatements("what is said of something", [
  "The council passed a rule [that] <he> {said} [would help].",
  "She left the firm, [which] <the ministry> {says} [was in debt].",
  "It ended with [what] <the union> {said} [was a mistake].",
  "The case on which the court has ruled was old.",
  "<Ruiz> {said} [shutting the port was wrong].",
]);

testStatements("marks of other houses", [
  "[''It will not help,''] <he> {said}. [''It never did.'']",
  '[“We will build it,"] <he> {said}. ["It will be tall.”]',
  "[“If you hear me, answer.”] <Ruiz> {said}.",
  "[1: “It was loud.”] {1: ―} <1: Ana Ruiz>\n[2: “It was dark.”]{2: ―} <2: Ivo Reek>.",
]);

testStatements("where what is said begins and ends", [
  '["We will stand up,"] <Reek> {told} a crowd at Hamber’s that filled the street.',
  "<Podesta> {told} the Herald [his firm had worked there].",
  "[The harbour job marks his return], <one friend> {said}.",
  "<One in five> {say} [that won’t be true].",
  "<Ruiz>, citing “the magic of the port,” {said} [the ferry would stay].",
  "<The harbour firm Wendel.com>, {has said} [that the list is long].",
  "Members, called to the port by the mayor, were late.",
  "<Reek> {said}, [“as long as the law is kept.”]",
  "<Wendel Works> just this month {announced} [it would leave].",
  "<Chief executive Ian Read> {said} [harbour leaders had paid].",
]);

testStatements("the outlet itself", [
  "On Monday <we> {reported} [that the port was shut].",
  "As <this newspaper> {reported} last week, [the port is shut].",
  "In an earlier version of this article <we> {said} [the port was shut].",
  "We believe that the port is shut.",
  "Ruiz reported last week to the police.",
]);

testStatements("captions, inversions and comparisons that speak for nobody", [
  "Stoic: he kept a straight face as he walked in.",
  "The mayor left early.\n\nTribute: the mayor lays flowers at the gate.",
  "The mayor met Ruiz there.\n\n<Ruiz>{:} [the port is to stay shut].",
  "<Ruiz, who heads the museum>, {said} [the box that holds the papers was old].",
  "[“He’s right,”] <Reek, a former mayor>, {said} Thursday morning on Tern News.",
  "It was much harder than she expected.",
  "It went as one might expect.",
  "The storm threatens our harbours.",
  "He is a man who <both unions> {said} [they wanted gone].",
  "The law establishes rules of the road that help restore trust.",
  "[The box holds coins; a plate; and a page of the records], {according to} <Meg Hult>.",
  "<He> {predicted} [the fall of the firm] before it happened.",
  "[He] {was thought} [to have been held by rebels].",
  "The crane fell, but {according to} <the mayor> [the ferry ran].",
  "Police discovered the boat in a yard after it had been painted.",
]);
