/** Booklets as one document that prints: the bar at its top is for the screen only. */
import type { ReactNode } from "react";
import { itemsFor } from "#surveys/definition.ts";
import { dirOf, langOf } from "../../i18n/words.ts";
import type { Booklet } from "./booklet.ts";
import { After, Before, Front } from "./booklet-ends.tsx";
import { BookletItem } from "./booklet-items.tsx";
import { Keep } from "./booklet-keep.tsx";
import { writeNumber } from "./paper-number.ts";

interface DocumentProps {
  booklet: Booklet;
  title: string;
  /** Addresses of the looks. */
  looks: string[];
  /** What stands above the booklets on the screen. */
  bar: ReactNode;
}

export function BookletDocument({ booklet, title, looks, bar }: DocumentProps) {
  const { page, wanted } = booklet;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" />
        {looks.map((look) => (
          <link key={look} rel="stylesheet" href={look} />
        ))}
      </head>
      <body>
        {bar}
        <main lang={langOf(page.language)} dir={dirOf(page.language)} className={`booklets size-${wanted.size}`}>
          {booklet.copies.map((copy) => (
            <article
              key={copy?.number ?? "one"}
              className="booklet"
              aria-label={copy ? writeNumber(copy.number) : title}
            >
              {page.madeUp && <p className="made-up">{page.say("madeUp")}</p>}
              <Front booklet={booklet} copy={copy} />
              <Before page={page} />
              <div className="asked">
                {itemsFor(page.survey, page.audience).map((item) => (
                  <BookletItem key={item.id} item={item} page={page} />
                ))}
                <After page={page} />
              </div>
              <Keep booklet={booklet} copy={copy} />
            </article>
          ))}
        </main>
      </body>
    </html>
  );
}
