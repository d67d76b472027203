import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Empty, FixThese } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { AddPack, type PackValues } from "./add-pack.tsx";
import { creditOf, packPaths } from "./pack.ts";

interface PackSeen {
  id: string;
  name: string;
  author: string;
  licence: string;
  link: string;
  offered: boolean;
  pictures: { concept: string; word: string }[];
}

interface SymbolsPageProps {
  packs: PackSeen[];
  concepts: { concept: string; word: string }[];
  kept:
    | { outcome: "kept"; name: string; pictures: number; notes: string[] }
    | ({ outcome: "refused"; faults: string[] } & PackValues)
    | undefined;
}

/** Sets of pictures that people may choose instead of the shipped ones. */
export function SymbolsPage({ packs, concepts, kept }: SymbolsPageProps) {
  const refused = kept?.outcome === "refused" ? kept : undefined;
  return (
    <Page
      title="Pictures"
      lead="Some people know the pictures of another set. Add a set here, look at it, and let people choose it."
    >
      {kept?.outcome === "kept" && <WasKept {...kept} />}
      {refused && refused.faults.length > 0 && <NotKept faults={refused.faults} />}
      {refused && refused.faults.length === 0 && <FixThese wrong={refused.wrong} />}
      <Part title="Sets that are here">
        {packs.length === 0 && <Empty>No set was added yet. People see the shipped pictures.</Empty>}
        {packs.map((pack) => (
          <Pack key={pack.id} pack={pack} />
        ))}
      </Part>
      <AddPack key={kept?.outcome === "kept" ? kept.name : "fields"} concepts={concepts} refused={refused} />
    </Page>
  );
}

const mostFaultsShown = 20;

function useFocus() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return box;
}

function NotKept({ faults }: { faults: string[] }) {
  return (
    <div className="notice alarm" role="alert" tabIndex={-1} ref={useFocus()}>
      <h2>Nothing was kept</h2>
      <p>Put this right and send the set again.</p>
      <ul>
        {faults.slice(0, mostFaultsShown).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {faults.length > mostFaultsShown && <p>And {faults.length - mostFaultsShown} more.</p>}
    </div>
  );
}

function WasKept({ name, pictures, notes }: { name: string; pictures: number; notes: string[] }) {
  return (
    <div className="notice calm" role="status" tabIndex={-1} ref={useFocus()}>
      <h2>
        {name}: {count(pictures, "picture")} kept
      </h2>
      <p>Nobody sees them yet. Look at each one below, then offer the set.</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function Pack({ pack }: { pack: PackSeen }) {
  return (
    <article className="card stack">
      <h3>{pack.name}</h3>
      <p className="marks">
        <span className={`mark ${pack.offered ? "deep" : "sun"}`}>
          {pack.offered ? "People may choose it" : "Nobody sees it yet"}
        </span>
        <span className="soft">{count(pack.pictures.length, "picture")}</span>
      </p>
      <p>
        {creditOf(pack)} {pack.link && <a href={pack.link}>{pack.link}</a>}
      </p>
      <details open={!pack.offered}>
        <summary>Look at each picture beside the shipped one</summary>
        <ul className="picture-pairs">
          {pack.pictures.map(({ concept, word }) => (
            <li key={concept}>
              <img src={paths.symbol(concept)} alt="" width={56} height={56} loading="lazy" />
              <img src={packPaths.picture(pack.id, concept)} alt="" width={56} height={56} loading="lazy" />
              <span>{word}</span>
            </li>
          ))}
        </ul>
      </details>
      <div className="buttons">
        {!pack.offered && <OnPack pack={pack} intent="offer" say={`Offer ${pack.name}`} weight="main" />}
        <OnPack pack={pack} intent="take-away" say={`Take ${pack.name} away`} weight="plain" />
      </div>
    </article>
  );
}

function OnPack(props: { pack: PackSeen; intent: string; say: string; weight: "main" | "plain" }) {
  return (
    <Form method="post">
      <input type="hidden" name="pack" value={props.pack.id} />
      <Button name="intent" value={props.intent} weight={props.weight}>
        {props.say}
      </Button>
    </Form>
  );
}
