import { Part } from "../../ui/page.tsx";
import type { AskedItem } from "./summary.ts";
import { groupWords, people, tooFew } from "./summary-words.ts";

/** Each question with what each group chose: counts of people, side by side, never a mean (SM5). */
export function AskedItems({ items }: { items: AskedItem[] }) {
  if (items.length === 0) return null;
  return (
    <Part title="Question by question">
      <p>The choices of a question are shown together, or not at all when one of them is too small.</p>
      {items.map((item) => (
        <details key={item.id}>
          <summary>
            {item.groups[0]?.ask}
            {item.pair && " (1 of 2 questions that ask the same both ways)"}
          </summary>
          {item.groups.map(({ audience, voice, of, ask, choices }) => (
            <section key={audience + voice} className="stack asked">
              <h3>
                {groupWords[audience][voice]}, {people(of)}
              </h3>
              <p>{ask}</p>
              {choices ? (
                <ul>
                  {choices.map((choice) => (
                    <li key={choice.id}>
                      {choice.say}: {people(choice.people)}
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="soft">{tooFew}.</p>
              )}
            </section>
          ))}
        </details>
      ))}
    </Part>
  );
}
