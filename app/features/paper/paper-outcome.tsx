import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import type { Entered } from "./enter-paper.server.ts";
import { type Sitting, sittingMark } from "./sitting.ts";

interface OutcomeProps {
  outcome: Entered;
  audience: string;
  language: string;
}

/** What came of the last booklet, read out when it appears. */
export function PaperOutcome({ outcome, audience, language }: OutcomeProps) {
  const box = useRef<HTMLDivElement>(null);
  const refused = outcome.outcome === "refused";
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  return (
    <div
      className={`notice ${refused || outcome.outcome === "not-taken-back" ? "alarm" : "calm"}`}
      role={refused ? "alert" : "status"}
      tabIndex={-1}
      ref={box}
    >
      <WhatCame outcome={outcome} />
      {"last" in outcome && <TakeBack {...{ audience, language }} last={outcome.last} sitting={outcome.sitting} />}
    </div>
  );
}

function WhatCame({ outcome }: { outcome: Entered }) {
  switch (outcome.outcome) {
    case "kept":
      return (
        <>
          <h2>Saved</h2>
          {outcome.printed ? (
            <p>The five pictures in this booklet work from now on.</p>
          ) : (
            <p>
              <b>These pictures belong to this booklet, and not what may be printed in it.</b> Write or draw them on the
              page that the person keeps, and give it to them. They are shown only now.
            </p>
          )}
          <ol className="paper-pictures">
            {outcome.receipt.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a picture may come twice; its place is part of the receipt
              <li key={at}>
                <img src={`/symbols/receipt/${name}.svg`} alt="" width={56} height={56} /> {name}
              </li>
            ))}
          </ol>
          <p>Put the paper with those to be destroyed, once you are sure that it is typed as it was written.</p>
        </>
      );
    case "nothing-kept":
      return (
        <>
          <h2>Nothing was kept</h2>
          <p>
            The person ticked No. Shred this booklet now, whole, without reading on: cross-cut, or in a locked bin for
            confidential paper. Copy nothing from it.
          </p>
        </>
      );
    case "taken-back":
      return (
        <>
          <h2>Taken back</h2>
          <p>Nothing of it is kept. Here is what you typed: put it right and save it again, or leave it.</p>
        </>
      );
    case "not-taken-back":
      return (
        <>
          <h2>It was not taken back</h2>
          <p>{outcome.say}</p>
        </>
      );
    case "refused":
      return (
        <>
          <h2>Not saved yet</h2>
          <p>{outcome.say}</p>
        </>
      );
  }
}

function TakeBack({
  last,
  sitting,
  audience,
  language,
}: Omit<OutcomeProps, "outcome"> & { last: string; sitting: Sitting }) {
  const carried = {
    last,
    count: String(sitting.count),
    sheet: sitting.sheet,
    day: sitting.day,
    setting: sitting.setting,
  };
  return (
    <Form method="post" action={`?for=${audience}&lang=${language}`}>
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={sittingMark + name} value={value} />
      ))}
      <Button name="intent" value="take-back" small>
        I made a mistake: take it back and change it
      </Button>
    </Form>
  );
}
