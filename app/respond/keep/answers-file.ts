/** One's own answers as one file that needs nothing else: words, pictures and drawings are in it, and no script. */
import { say } from "../drawing/words.ts";
import type { AnswerShown } from "./answers-shown.ts";

const style = `body{font:1.2rem/1.5 Verdana,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#20242e;background:#fbf7f0}
li{display:grid;grid-template-columns:4rem 1fr;gap:1rem;padding:1rem 0;border-top:2px solid #8a8577;break-inside:avoid}
ul,p{margin:0;padding:0;list-style:none}img{width:4rem;height:4rem;background:#fff;border-radius:10px}
.said{display:flex;gap:.6rem;align-items:center;font-weight:700}.said img{width:2.4rem;height:2.4rem}
blockquote{margin:0;font-weight:700;white-space:pre-wrap;overflow-wrap:anywhere}
.drawing{width:min(100%,20rem);height:auto;border:2px solid #8a8577}@media print{body{background:#fff}}`;

const svgAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** A picture of this page as an address that works without it; null when it cannot be had. */
async function inFile(address: string | null): Promise<string | null> {
  if (address === null) return null;
  try {
    const answer = await fetch(address);
    return answer.ok ? svgAddress(await answer.text()) : null;
  } catch {
    return null;
  }
}

/** The file as text. Everything that a person wrote goes in as text and can become nothing else. */
export async function answersFile(answers: AnswerShown[], title: string): Promise<string> {
  const file = document.implementation.createHTMLDocument(`${say("keepTitle")}: ${title}`);
  const make = (name: string, parent: Element, words = "", className = "") => {
    const made = file.createElement(name);
    made.textContent = words;
    if (className) made.className = className;
    parent.append(made);
    return made;
  };
  const picture = (parent: Element, address: string | null, alt = "", className = "") => {
    if (address === null) return;
    const made = make("img", parent, "", className);
    made.setAttribute("src", address);
    made.setAttribute("alt", alt);
  };

  file.documentElement.lang = document.documentElement.lang;
  file.documentElement.dir = document.documentElement.dir;
  make("meta", file.head).setAttribute("charset", "utf-8");
  const policy = make("meta", file.head);
  policy.setAttribute("http-equiv", "Content-Security-Policy");
  policy.setAttribute("content", "default-src 'none'; img-src data:; style-src 'unsafe-inline'");
  const view = make("meta", file.head);
  view.setAttribute("name", "viewport");
  view.setAttribute("content", "width=device-width,initial-scale=1");

  const main = make("main", file.body);
  make("h1", main, say("keepTitle"));
  make("p", main, title);
  const list = make("ul", main);
  for (const answer of answers) {
    const row = make("li", list);
    const first = make("div", row);
    picture(first, await inFile(answer.picture));
    const rest = make("div", row);
    make("p", rest, answer.ask);
    for (const { picture: address, words, none } of answer.said) {
      const said = make("p", rest, "", none ? "" : "said");
      picture(said, await inFile(address));
      make("span", said, words);
    }
    if (answer.typed) make("blockquote", rest, answer.typed);
    picture(rest, answer.drawing && svgAddress(answer.drawing), say("drawPicture"), "drawing");
    if (answer.spoken) make("p", rest, say("keepSpoken"));
  }
  // A style element would be under this page's policy already while it is built; the text of the file is not.
  return `<!doctype html>${file.documentElement.outerHTML.replace("</head>", `<style>${style}</style></head>`)}`;
}
