import { writeDay } from "../../ui/dates.ts";
import type { WaveSeen } from "../waves/wave-words.ts";
import { Fill } from "./fill.tsx";

const datesOf = ({ opensAt, closesAt }: WaveSeen) =>
  closesAt === null ? `from ${writeDay(opensAt)}` : `${writeDay(opensAt)} to ${writeDay(closesAt)}`;

export function Briefing({ wave, setting }: { wave: WaveSeen; setting: string | undefined }) {
  return (
    <article className="sheet" aria-labelledby="pack-briefing">
      <h2 id="pack-briefing">For the adults in the room</h2>
      <p>
        <strong>{wave.title}</strong> at <Fill say="name of the school or group" is={setting} />,{" "}
        <Fill say="dates" is={datesOf(wave)} />
      </p>
      <h3>What it is</h3>
      <p>
        Children and young people say what they think about the help they get. They choose if they take part, what they
        answer, and when they stop. Nobody writes a name. It is no test, and there is no right answer.
      </p>
      <h3>Who hears it, and what comes of it</h3>
      <p>
        <Fill say="who will hear it" is={wave.audienceBody} /> hears it. It can change this:{" "}
        <Fill say="what it can change" is={wave.influence} />. A reply comes by{" "}
        <Fill say="day of the reply" is={wave.replyBy === null ? null : writeDay(wave.replyBy)} />.
      </p>
      <h3>Before</h3>
      <ul>
        <li>Send the letter to parents and carers a week before. Write down who opted out, and tell nobody why.</li>
        <li>Read the page “If somebody tells you something”. Know today’s safeguarding lead.</li>
        <li>Open each tablet. Try the sound. Put headphones beside it. Put out the quiet activity.</li>
      </ul>
      <h3>During</h3>
      <ul>
        <li>You may read a question aloud, explain a word, hold the tablet, and press what somebody points at.</li>
        <li>Please do not answer for somebody, suggest an answer, or show that an answer pleases you.</li>
        <li>“I do not know”, “I do not want to say” and stopping are good answers. Do not ask why.</li>
        <li>Somebody helped? They say so on the screen. That is right, and no mistake.</li>
        <li>Plan 15 minutes for each person. Nobody needs to hurry: the tablet waits.</li>
      </ul>
      <h3>After</h3>
      <ul>
        <li>Everybody keeps their 5 pictures, on paper or as a photo: they show later what happened.</li>
        <li>Look at “Waiting to send” on each tablet before you put it away.</li>
      </ul>
    </article>
  );
}

export function Privacy() {
  return (
    <article className="sheet" aria-labelledby="pack-privacy">
      <h2 id="pack-privacy">Screens that nobody else sees</h2>
      <ul>
        <li>Seats with their backs to a wall. Nobody walks behind somebody who answers.</li>
        <li>Two metres between tablets, or a screen of card between them.</li>
        <li>Headphones for who lets the tablet read. A corner of its own for who speaks an answer.</li>
        <li>
          You stand where you see faces and not screens. Come when a hand is up, or the tablet shows “Please come”.
        </li>
        <li>After Finish the tablet is clean by itself. Do not go back, and do not look for answers.</li>
        <li>Do not take photos in the room. A photo of one’s own 5 pictures is fine: there are no answers on it.</li>
        <li>Do not write down who was at which tablet, or in which order.</li>
        <li>
          A break: press “Put my answers away”, and hold the card with 6 pictures for that person. Whoever has the card
          can open the answers, so give it to nobody else.
        </li>
        <li>If a tablet stays alone, it asks, and then covers the answers. You may put them away for a break.</li>
      </ul>
    </article>
  );
}

export function IfSomebodyTells() {
  return (
    <article className="sheet" aria-labelledby="pack-tells">
      <h2 id="pack-tells">If somebody tells you something</h2>
      <p>A question can bring up something hard. It may be small, or it may mean that somebody is not safe.</p>
      <ol>
        <li>Stay calm. Listen. Let them use their own words, signs or symbols, and their own time.</li>
        <li>
          Say: “Thank you for telling me. I take it seriously.” Never promise to keep it secret: “I may need to tell one
          person whose job is to keep you safe.”
        </li>
        <li>
          Do not ask more than you need to know if they are safe now. Do not lead: “Can you tell me more?” is enough.
        </li>
        <li>
          Somebody in danger now: stay with them, and call 999. Then tell{" "}
          <Fill say="today’s safeguarding lead and phone" />.
        </li>
        <li>Tell the safeguarding lead today, before you go home. Follow your own policy.</li>
        <li>Write down what was said in their words, with the time. Give it to the safeguarding lead only.</li>
        <li>Do not try to find their answers on the tablet. Nobody can, and it would break what was promised.</li>
      </ol>
      <h3>What Heard does by itself, and what it does not</h3>
      <ul>
        <li>
          Words that may mean danger go to the safeguarding lead of this survey. That can take days, it misses some, and
          it knows no names. It never takes your place.
        </li>
        <li>
          “Ask someone to come” tells that lead, who may not be in your school, and may see it late. On a shared tablet
          it also shows a big picture and sounds: go there at once, and ask quietly, away from others.
        </li>
        <li>“Show me who I can talk to” sends nothing. Childline: 0800 1111.</li>
      </ul>
    </article>
  );
}
