import { contactsFor } from "#surveys/area.ts";
import type { Booklet } from "./booklet.ts";
import { bare, Control, Picture, Told } from "./booklet-parts.tsx";
import type { Numbered } from "./paper-number.server.ts";

/** The last sheet stays with the person: five pictures, where to look them up, and who to talk to. */
export function Keep({ booklet, copy }: { booklet: Booklet; copy: Numbered | null }) {
  const { page, lookUp, wordOf } = booklet;
  const { say } = page;
  return (
    <section className="keep-sheet">
      <p className="tear">
        <Control name="keep" /> <b>{say("bookKeep")}</b>
      </p>
      {lookUp && (
        <>
          <h2>{say("receipt")}</h2>
          <ol className="pictures">
            {copy
              ? copy.receipt.map((name, at) => (
                  // A picture may come twice; its place is part of the receipt.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
                  <li key={at}>
                    <img src={`/symbols/receipt/${name}.svg`} alt="" />
                    <b>{wordOf(name)}</b>
                  </li>
                ))
              : [1, 2, 3, 4, 5].map((at) => <li key={at} className="empty" />)}
          </ol>
          <p>
            {say(copy ? "bookPictures" : "bookPicturesLater")} {say("receiptAddress", { address: bare(lookUp) })}
          </p>
        </>
      )}
      <h2>{say("talk")}</h2>
      <ul className="contacts">
        {contactsFor(page.area, page.audience).map((contact) => (
          <Told key={contact.id} picture={<Picture concept={contact.symbol} />}>
            <p>
              <b>{contact.name}</b> {contact.phone && <b className="phone">{contact.phone}</b>}
            </p>
            <p>{contact.what[page.audience]}</p>
            {contact.text && <p>{say("textThem", { text: contact.text })}</p>}
            {contact.web && <bdi>{bare(contact.web)}</bdi>}
          </Told>
        ))}
      </ul>
    </section>
  );
}
