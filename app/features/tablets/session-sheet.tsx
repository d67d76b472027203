import { Qr } from "../../ui/qr.tsx";
import { Fill } from "./fill.tsx";
import { pinShown } from "./pin.ts";
import type { SheetSeen } from "./tablets-seen.ts";

/** One page for whoever runs the session: the code that opens the tablet, the PIN, and what to do. */
export function SessionSheet({ sheet, wave }: { sheet: SheetSeen; wave: { name: string; title: string } }) {
  const { name, address, pin, link } = sheet;
  return (
    <article className="sheet session-sheet" aria-labelledby="session-sheet">
      <h2 id="session-sheet">Session sheet: {name}</h2>
      <p>
        {wave.title}, {wave.name}
      </p>
      <div className="keys">
        <div>
          <Qr
            of={link ?? address}
            name={link ? "Code that opens the tablets here" : "Code that leads to the page of tablets"}
            size={220}
          />
          <p>
            {link
              ? "Point the tablet’s camera at this code, and open what it finds. It opens the tablet by itself."
              : "Point the tablet’s camera at this code, and open what it finds. Then type the PIN."}
          </p>
        </div>
        <dl>
          <div>
            <dt>Or type this address</dt>
            <dd className="address">{address}</dd>
          </div>
          <div>
            <dt>and this PIN</dt>
            <dd className="pin">
              {pin ? pinShown(pin) : <span className="blank" role="img" aria-label="Empty: write it here" />}
            </dd>
          </div>
        </dl>
      </div>
      <ol>
        <li>
          Open the tablet, and choose who answers. Choose how long it waits before it asks “Are you still there?”.
        </li>
        <li>Give the tablet to a person. They press Start, answer, press Finish, and give it back.</li>
        <li>Give it to the next person. Nothing of the person before is on it.</li>
        <li>
          Somebody needs a break? They press Help, “I need a break”, “Put my answers away”. You get a card with 6
          pictures. Hold it for them.
        </li>
        <li>At the end look at “Waiting to send”. When it says 0, you are done. Press “Change or leave”.</li>
      </ol>
      <p>
        <strong>Who helps when something does not work:</strong> <Fill say="name and phone of the coordinator" />
      </p>
      <p>
        Keep this sheet with you. Whoever holds it can open the tablets here, nothing else: it shows no answers. Lost
        it? The coordinator makes a new one, and this one ends.
      </p>
    </article>
  );
}
