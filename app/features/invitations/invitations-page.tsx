import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { figure } from "../../ui/counts.ts";
import { Done, Empty, FixThese, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import type { WaveSeen } from "../waves/wave-words.ts";
import { AddAddresses, type AddressesGiven } from "./add-addresses.tsx";
import { CameBack } from "./came-back.tsx";
import { LetterShown } from "./letter-shown.tsx";
import { Mailings } from "./mailings.tsx";
import type { InvitationsSeen } from "./see-invitations.server.ts";
import { SendLetters } from "./send-letters.tsx";

interface InvitationsPageProps {
  wave: WaveSeen;
  seen: InvitationsSeen;
  acted: { said?: string; wrong?: Record<string, string>; given?: AddressesGiven } | undefined;
}

/** Asking people by e-mail: the list, the letters, how far they are. It never shows who has answered. */
export function InvitationsPage({ wave, seen, acted }: InvitationsPageProps) {
  const { counts } = seen;
  const onList = counts.waiting + counts.sent + counts.bounced + counts.finished + counts.optedOut;
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Invite by e-mail"
        lead="Everybody on the list gets a link of their own, which works once. Addresses and answers are kept apart: nobody can see who answered what."
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        <Done>{acted?.said && <p>{acted.said}</p>}</Done>
        <FixThese wrong={acted?.wrong} />
        {!seen.setUp && (
          <Notice tone="warn">
            <h2>No letter can go out yet</h2>
            <p>
              Say first how letters go out: by your mail server, or by GOV.UK Notify. You can make the list meanwhile.
            </p>
            <p className="buttons">
              <ButtonLink to={paths.mail()}>Set up mail</ButtonLink>
            </p>
          </Notice>
        )}
        {seen.problem && (
          <Notice tone="alarm">
            <h2>Letters do not go out at the moment</h2>
            <p>The mail service said: {seen.problem}. It is tried again by itself. Nothing is lost.</p>
          </Notice>
        )}
        <Part title="How far it is">
          {onList === 0 ? (
            <Empty>
              <h3>Nobody is on the list yet</h3>
              <p>Add addresses below. Nothing is sent before you press Send.</p>
            </Empty>
          ) : (
            <dl className="facts">
              <Fact term="On the list" number={onList} />
              <Fact term="Not written to yet" number={counts.waiting} />
              <Fact term="Written to, not answered" number={counts.sent} />
              <Fact term="Answered" number={counts.finished} />
              <Fact term="Came back" number={counts.bounced} />
              <Fact term="Asked for no more letters" number={counts.optedOut} />
            </dl>
          )}
          <Mailings mailings={seen.mailings} now={seen.now} />
        </Part>
        <SendLetters seen={seen} wrong={acted?.wrong} />
        <AddAddresses given={acted?.given} asksYoungPeople={wave.audiences.includes("young-person")} />
        <LetterShown seen={seen} wave={wave} />
        <CameBack bounced={seen.bounced} wrong={acted?.wrong} />
      </Page>
    </>
  );
}

function Fact({ term, number }: { term: string; number: number }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="number">{figure(number)}</dd>
    </div>
  );
}
