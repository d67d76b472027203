/** A dot for each numbered question, beside "Question 3 of 12": those passed, and this one. */
const places = [...document.querySelectorAll<HTMLElement>(".step .where")];
const numbered = places.filter((place) => !place.closest(".step")?.querySelector("fieldset.practice"));

for (const place of places) {
  const here = numbered.indexOf(place);
  const dots = document.createElement("span");
  dots.ariaHidden = "true";
  for (const at of numbered.keys()) {
    const dot = document.createElement("i");
    dot.className = at < here ? "d" : at === here ? "h" : "";
    dots.append(dot);
  }
  place.append(dots);
}
