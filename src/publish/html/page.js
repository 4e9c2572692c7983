// What the page gains by a script: its contents before its text for the keyboard, and keys that step through the
// statements. Lighting up what belongs together is the style sheet's work.

const help = document.getElementById("help");
const keys = document.getElementById("keys");
const single = document.getElementById("single");
const contents = document.getElementById("contents");
const numbers = [...document.querySelectorAll("article .ref")];
let at = -1;

if (contents) document.querySelector("main").before(contents);
const headings = document.querySelectorAll("article h2[id]");
if (headings.length === 1) document.title = `${textOf(headings[0])} (Whence)`;
keys.hidden = false;
keys.addEventListener("click", () => help.showModal());

addEventListener("focusin", ({ target }) => {
  const number = numberOf(target);
  if (number) at = numbers.indexOf(number);
});

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || !single.checked) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "j") go(at < 0 ? firstInView() : at + 1);
  if (event.key === "k") go(at < 0 ? firstInView() - 1 : at - 1);
  if (event.key === "?") help.showModal();
});

/** The number in the text of whatever was focused: itself, or the one that a note leads back to. */
function numberOf(target) {
  if (target.matches(".ref")) return target;
  const back = target.closest(".note")?.querySelector(".number");
  return back && document.getElementById(back.hash.slice(1));
}

function go(next) {
  const number = numbers[Math.max(0, Math.min(next, numbers.length - 1))];
  if (!number) return;
  number.focus({ preventScroll: true });
  location.replace(`#${number.id}`);
}

function firstInView() {
  const found = numbers.findIndex((number) => number.getBoundingClientRect().top >= 0);
  return found < 0 ? numbers.length - 1 : found;
}

/** The words of a heading without the numbers of statements in it. */
function textOf(heading) {
  const copy = heading.cloneNode(true);
  for (const number of copy.querySelectorAll(".ref")) number.remove();
  return copy.textContent;
}
