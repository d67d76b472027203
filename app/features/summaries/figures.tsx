/** Figures of a summary, each as picture, word and number together, and the same again as a table (AX10). */
import { WideTable } from "../../ui/page.tsx";
import type { Spoken } from "./counts.ts";
import type { Shown } from "./gate.ts";
import type { Finding } from "./summary.ts";
import { groupWords, peopleOf, shownSides, sideWords, tooFew } from "./summary-words.ts";

/** Gives the address of a picture by its concept. */
export type Picture = (concept: string) => string;

export function Pictogram({ of, picture, big }: { of: string; picture: Picture; big?: boolean }) {
  return <img className={big ? "symbol big" : "symbol"} src={picture(of)} alt="" width="64" height="64" />;
}

interface SidesProps {
  people: Spoken<Shown>;
  of: Shown;
  picture: Picture;
}

/** Good, in the middle and bad, as bars of the same measure. */
export function Sides({ people, of, picture }: SidesProps) {
  return (
    <ul className="sides">
      {shownSides.map((side) => (
        <li key={side} className={`side ${side}`}>
          <Pictogram of={sideWords[side].symbol} picture={picture} />
          <span>
            <b>{sideWords[side].say}:</b> {peopleOf(people[side], of)}
          </span>
          <span className="track" aria-hidden="true">
            {people[side] !== null && of !== null && (
              <span className="bar" style={{ width: `${Math.min(100, (100 * people[side]) / of)}%` }} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A finding's numbers, each group apart; a number stands for "at least so many". */
export function GroupTable({ finding }: { finding: Pick<Finding, "groups" | "easyRead"> }) {
  return (
    <WideTable label={`${finding.easyRead}, as a table`}>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col" className="count">
            All
          </th>
          <th scope="col" className="count">
            Spoke
          </th>
          {shownSides.map((side) => (
            <th key={side} scope="col" className="count">
              {sideWords[side].say}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {finding.groups.map(({ audience, voice, of, people }) => (
          <tr key={audience + voice}>
            <th scope="row">{groupWords[audience][voice]}</th>
            {[of, people.spoke, people.good, people.middle, people.bad].map((shown, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={at} className="count">
                {shown ?? tooFew}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
