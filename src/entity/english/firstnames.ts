// First names that news in English is full of, with the gender that they mostly tell.
//
// Written from general knowledge, many nations mixed. A name that is missing costs little: titles, pronouns
// and roles tell persons as well.

import { remembering } from "../across/memo.ts";

/** Words whose answers are kept. */
const REMEMBERED = 20_000;

/** Lower case, accents off. */
export const fold = remembering(folded, REMEMBERED);

function folded(word: string): string {
  if (/^[ -~]*$/.test(word)) return word.toLowerCase();
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const MALE =
  "Aaron Abbas Abdel Abdul Abdullah Abel Abraham Adam Adolfo Adrian Ahmad Ahmed Aidan Akira Al Alan Albert Alberto " +
  "Aldo Alejandro Aleksandr Aleksandar Aleksei Alessandro Alex Alexander Alexandre Alexandru Alexei Alexey Alexis " +
  "Alfonso Alfred Alfredo Ali Alistair Allan Allen Alvaro Amir Anatoly Anders Andre Andreas Andrei Andrej Andrew Andrey " +
  "Andriy Andrzej Andy Angelo Angus Antoine Anton Antonio Antony Ari Armando Armin Arnaud Arnold Arseniy Arthur Artem " +
  "Arturo Asif Atsushi August Axel Barack Barry Bart Bashar Bassam Ben Benedict Benito Benjamin Benny Bernard Bernardo " +
  "Bernd Bernie Bert Bill Billy Bjorn Bob Bobby Bogdan Boris Brad Brandon Brendan Brent Brett Brian Bruce Bruno Bryan " +
  "Byron Caleb Calvin Cameron Carl Carlo Carlos Cedric Cesar Charles Charlie Chester Chris Christian Christoph " +
  "Christophe Christopher Chuck Claude Claudio Clay Clement Cliff Clifford Clint Clive Cody Cole Colin Conor Connor Conrad " +
  "Constantin Corey Cory Craig Curt Curtis Cyril Cyrus Dale Damian Damien Dan Daniel Daniele Danilo Danny Dario Darren " +
  "Darryl Dave David Dean Declan Denis Dennis Denys Derek Dermot Derrick Dick Didier Diego Dieter Dimitri Dirk Dmitri " +
  "Dmitriy Dmitry Dmytro Dominic Dominique Don Donald Doug Douglas Drew Duncan Dustin Dwight Dylan Earl Ed Eddie Edgar " +
  "Edmund Eduardo Edward Edwin Egor Eli Elias Elijah Elliot Elliott Elmar Elon Emil Emile Emilio Emmanuel Emre Enrico Enrique " +
  "Eric Erich Erik Ernest Ernesto Erwin Esteban Ethan Etienne Eugene Evan Evgeny Ezra Fabian Fabio Fadi Faisal Farid " +
  "Federico Felipe Felix Ferdinand Fernando Fidel Filip Florian Floyd Francesco Francis Francisco Franco Francois Frank " +
  "Franklin Franz Fred Freddie Frederic Frederick Fritz Gabriel Gareth Garrett Gary Gavin Gennady Geoff Geoffrey Georg " +
  "George Georges Gerald Gerard Gerardo Gerhard Gerry Giacomo Gianni Gideon Gilbert Giorgio Giovanni Giulio Giuseppe " +
  "Glen Glenn Gordon Graham Grant Greg Gregor Gregory Grigory Guido Guillaume Guillermo Günter Gus Gustav Gustavo Guy " +
  "Hakan Hamad Hamid Hank Hannes Hans Harald Harold Harrison Harry Harvey Hasan Hassan Hector Heiko Heinrich Heinz Helmut " +
  "Hendrik Henri Henrik Henry Herbert Herman Hermann Hideki Hiroshi Holger Horst Howard Hugh Hugo Hussein Ian Ibrahim Igor " +
  "Ignacio Ihor Ilya Imran Ingo Ioannis Ira Isaac Ismail Ivan Ivo Jack Jackson Jacob Jacques Jaime Jake Jakob Jakub Jamal " +
  "James Jamie Jan Janusz Jared Jaroslav Jason Javier Jay Jean Jeff Jefferson Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim " +
  "Jimmy Jiri Joachim Joao Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Joost Jordan Jorg Jorge Jose " +
  "Josef Joseph Josh Joshua Josip Juan Julian Julien Julio Julius Jun Jurgen Justin Juan Kamal Kaoru Karel Karim Karl Kaspar Keir " +
  "Keith Kemal Ken Kenji Kenneth Kent Kevin Khaled Khalid Kirill Kirk Klaus Kofi Konrad Konstantin Kostas Kris Kurt Kyle " +
  "Kyrylo Lance Larry Lars Laurent Lawrence Lee Leo Leon Leonard Leonardo Leonid Leopold Leroy Leslie Lester Lewis Liam " +
  "Lindsey Lionel Lloyd Logan Lorenzo Lou Louis Luc Luca Lucas Luciano Ludwig Luigi Luis Luiz Lukas Luke Luther Lyndon Magnus " +
  "Mahmoud Maksym Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mariano Mario Marius Mark Marko Marek " +
  "Markus Marshall Martin Marty Martyn Marvin Masamichi Massimo Mateo Mateusz Mathias Mats Matt Matteo Matthew Matthias Maurice " +
  "Mauricio Max Maxim Maxime Maximilian Mehmet Mel Melvin Michael Michal Michel Mick Miguel Mihai Mike Mikhail Miles " +
  "Milan Milos Milton Miroslav Mitch Mitchell Mitsuo Mohamed Mohammad Mohammed Moshe Muhammad Murat Mustafa Mykhailo Mykola Naftali " +
  "Narendra Nasser Nathan Nathaniel Neal Ned Neil Nelson Nicholas Nick Nicola Nicolas Niels Nigel Nikita Niklas Nikola Nikolai " +
  "Nikolaos Nikolay Nils Noah Noam Noel Norbert Norman Nouri Octavio Oleg Oleh Oleksandr Oleksii Oliver Olivier Omar Oscar " +
  "Oskar Osman Otto Owen Pablo Paolo Pascal Patrice Patrick Paul Paulo Pavel Pavlo Pawel Pedro Peer Per Perry Pete Peter Petr " +
  "Petro Phil Philip Philipp Philippe Phillip Pierre Pieter Piotr Rafael Rahul Raj Rajiv Ralf Ralph Rami Ramon Ramzan Randall Randy " +
  "Raphael Rashid Raul Ravi Ray Raymond Recep Reinhard Reinhold Rene Ricardo Rich Richard Rick Ricky Rob Robert Roberto Robin " +
  "Rod Roderick Rodney Rodrigo Roger Rohan Roland Rolf Roman Ron Ronald Rory Ross Roy Ruben Rudolf Rudy Rupert Ruslan " +
  "Russell Rustam Ryan Said Salman Salvador Salvatore Sam Sami Samuel Sanjay Santiago Satoshi Saul Scott Sean Sebastian Serge " +
  "Sergei Sergey Sergio Serhii Serhiy Seth Shane Shaun Shawn Shinzo Sidney Silvio Simon Slava Spencer Stan Stanislav Stanley Stefan " +
  "Stefano Stephan Stephane Stephen Sterling Steve Steven Stewart Stuart Sven Sylvester Takashi Taras Tareq Tariq Taro Ted Terence " +
  "Terrence Terry Theo Theodore Thierry Thomas Thorsten Tim Timothy Timur Tobias Toby Todd Tom Tomas Tomasz Tommy Toni Tony " +
  "Torsten Travis Trevor Tyler Udo Umar Umberto Ulrich Uwe Vadim Valentin Valery Vasily Viktor Victor Vince Vincent Vincenzo Vitali " +
  "Vitaliy Vitaly Vlad Vladimir Vladislav Volker Volodymyr Vyacheslav Wade Wallace Walter Warren Wayne Werner Wesley Wilhelm " +
  "Will Willem William Willy Winston Wladimir Wojciech Wolfgang Xavier Yair Yannis Yasser Yevgeny Yitzhak Yoshihide Yukio Yuri " +
  "Yuriy Yury Yusuf Yves Zachary Zoltan Zoran";

const FEMALE =
  "Abigail Ada Adriana Agnes Aisha Alana Alexandra Alice Alicia Alina Alison Allison Alyssa Amal Amanda Amber Amelia Amina Amy " +
  "Ana Anastasia Andrea Angela Angelina Angie Anita Anja Ann Anna Anne Annette Annie Antonia April Ariana Astrid Audrey Aung " +
  "Barbara Beatrice Beatriz Becky Belinda Benazir Bernadette Beth Bethany Betty Beverly Birgit Bonnie Brenda Bridget Brigitte " +
  "Brittany Camila Camilla Carla Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catalina Catherine Cathy " +
  "Cecilia Celine Charlene Charlotte Chelsea Cheryl Chiara Chloe Christiane Christina Christine Cindy Claire Clara Clarissa " +
  "Claudia Colleen Condoleezza Connie Constance Courtney Crystal Cristina Cynthia Dana Daniela Danielle Daria Darya Dawn Debbie " +
  "Deborah Debra Delia Denise Diana Diane Dilma Dolores Donna Dora Doris Dorothy Edith Edna Eileen Elaine Elena Eleanor Elena Elisa " +
  "Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma Erica Erika Erin Esther Eva Eve Evelyn Fatima Felicia " +
  "Fiona Flora Florence Frances Francesca Frida Gabriela Gabriele Gabriella Gail Galina Gemma Georgia Gertrude Gillian Gina Giorgia " +
  "Giulia Gladys Gloria Grace Greta Gretchen Gwen Haley Hanna Hannah Harriet Hazel Heather Heidi Helen Helena Helene Helga Hilary " +
  "Hillary Holly Ida Ilse Imelda Ines Inga Ingrid Irene Irina Iris Isabel Isabella Isabelle Iryna Ivana Ivanka Jacinda Jackie " +
  "Jacqueline Jana Jane Janet Janice Jasmine Jeanette Jeanne Jen Jenna Jennifer Jenny Jess Jessica Jill Jo Joan Joanna Joanne " +
  "Jocelyn Jodi Johanna Josephine Joyce Juanita Judith Judy Julia Juliana Julie Juliet June Kaja Kamala Karen Karin Karla " +
  "Kate Katarina Katherine Kathleen Kathryn Kathy Katie Katja Katrina Kayla Kelly Kerry Kim Kimberly Kirsten Klara Kristalina Kristen " +
  "Kristin Kristina Lara Larisa Latifa Laura Lauren Laurie Layla Lea Leah Leila Lena Leona Lesley Leticia Lidia Lila Lilian " +
  "Liliana Lillian Lily Linda Lindsay Lisa Liz Liza Lois Lola Lorena Loretta Lori Lorraine Louise Lucia Lucy Ludmila Luisa " +
  "Lydia Lynn Lynne Mackenzie Madeleine Madison Maggie Maia Maja Malala Mandy Manuela Marcia Margaret Margarita Margot Maria " +
  "Mariam Marianne Marie Marilyn Marina Marion Marisa Marissa Marjorie Marlene Marta Martha Martina Mary Maryam Maryann Maureen " +
  "Maya Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith Mia Michelle Mila Mildred Mira Miranda Miriam Moira " +
  "Molly Mona Monica Monika Monique Myra Nadezhda Nadia Nadine Nancy Naomi Natalia Natalie Natalya Natasha Nathalie Neelie Nicole " +
  "Nikki Nina Noor Nora Noreen Norma Olena Olga Olivia Olha Oksana Ophelia Paige Pam Pamela Patricia Patty Paula Pauline " +
  "Peggy Penelope Penny Petra Phoebe Phyllis Polly Priscilla Priti Rachel Ramona Raquel Rebecca Regina Renata Renee Rhonda " +
  "Rita Roberta Rosa Rosalind Rose Rosemary Roxana Ruth Sabine Sabrina Sadie Sally Samantha Sandra Sandy Sanna Sara Sarah Selena " +
  "Sharon Sheila Shelley Sherry Shirley Silke Silvia Simone Sofia Sonia Sonja Sophia Sophie Stacey Stacy Stefanie Stefania Stella " +
  "Stephanie Sue Sujata Susan Susana Susanne Suzanne Sveta Svetlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Tatiana Tatyana Teresa " +
  "Tess Theresa Tiffany Tina Tracy Trudy Tulsi Uma Ursula Valentina Valeria Valerie Vanessa Vera Veronica Victoria Viktoria " +
  "Violet Virginia Vivian Wanda Wendy Whitney Wilma Yasmin Yolanda Yulia Yuliya Yvette Yvonne Zahra Zainab Zoe Zuzana";

const table = new Map<string, "m" | "f">();
for (const name of MALE.split(" ")) table.set(fold(name), "m");
for (const name of FEMALE.split(" ")) if (!table.has(fold(name))) table.set(fold(name), "f");

/** The gender that a first name mostly tells; null where it is not one that we know. `Jean-Claude` is told by its first part. */
export const genderOfName = remembering(genderOf, REMEMBERED);

function genderOf(word: string): "m" | "f" | null {
  const folded = fold(word);
  const known = table.get(folded);
  if (known !== undefined) return known;
  const hyphen = folded.search(/[-‐‑]/);
  return hyphen < 0 ? null : (table.get(folded.slice(0, hyphen)) ?? null);
}

/** First names that are as often surnames, places or other words; alone they prove no person. */
const SHY = new Set(
  (
    "al april august ben chelsea chester clay dale dean florence francis georgia grace grant harrison jackson jan jordan june kent " +
    "lance lee lewis logan madison marshall may mercedes milan milton nelson per rich rose ross said sterling virginia wade warren " +
    "will victoria charlotte jesus kim crystal dawn allen howard jefferson noor august"
  ).split(" "),
);

/** A first name that is seldom anything else. */
export const isFirstName = (word: string) => genderOfName(word) !== null && !SHY.has(fold(word));
