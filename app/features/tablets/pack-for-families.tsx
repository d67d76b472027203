import { writeDay } from "../../ui/dates.ts";
import type { WaveSeen } from "../waves/wave-words.ts";
import { Fill } from "./fill.tsx";

export function ParentLetter({ wave, setting }: { wave: WaveSeen; setting: string | undefined }) {
  return (
    <article className="sheet" aria-labelledby="pack-letter">
      <h2 id="pack-letter">Letter to parents and carers</h2>
      <p>
        <Fill say="name of the school or group" is={setting} />, <Fill say="today’s date" />
      </p>
      <p>Dear parent or carer,</p>
      <p>
        on <Fill say="day of the session" /> we ask your child what they think about the help they get. The survey is
        called “{wave.title}”. It is made for children and young people with special educational needs and disabilities,
        with pictures, sound, large buttons, and a way to answer by voice or drawing.
      </p>
      <p>
        <strong>Your child chooses.</strong> They can say no, skip a question, or stop at any time. Nothing happens if
        they do. Those who do not take part have a quiet activity in the same room.
      </p>
      <p>
        <strong>Nobody writes a name.</strong> Answers are not joined to your child. Names that somebody writes are
        taken out. If an answer may mean that a child is not safe, one person whose job is to keep people safe looks at
        it first.
      </p>
      <p>
        <strong>Who hears it:</strong> <Fill say="who will hear it" is={wave.audienceBody} />.{" "}
        <strong>What it can change:</strong> <Fill say="what it can change" is={wave.influence} />.{" "}
        <strong>Reply by:</strong>{" "}
        <Fill say="day of the reply" is={wave.replyBy === null ? null : writeDay(wave.replyBy)} />. Your child gets 5
        pictures on the tablet. With them you can see together what happened, or take the answers back.
      </p>
      <p>
        You can look at the survey first: <Fill say="address where it can be tried" />. Questions:{" "}
        <Fill say="name, phone and e-mail of a person" />. How data is protected:{" "}
        <Fill say="address of the privacy notice" />.
      </p>
      <p>
        Yours, <Fill say="name and role" />
      </p>
      <section className="slip">
        <h3>If you do not want your child to take part</h3>
        <p>
          Give this slip back by <Fill say="day" />, or tell us in any way that suits you. You need not say why. Your
          child can also say no on the day.
        </p>
        <p>I do not want my child to take part.</p>
        <p className="lines-to-write">
          <span>Name of my child</span> <span>Class</span> <span>My name</span> <span>Date</span>
        </p>
      </section>
    </article>
  );
}

export function Script({ wave }: { wave: WaveSeen }) {
  return (
    <article className="sheet spoken-sheet" aria-labelledby="pack-script">
      <h2 id="pack-script">What to say to the group</h2>
      <p>Read it slowly. Show a tablet. Stop after each line. Sign or use symbols as you always do.</p>
      <ol>
        <li>“Today you can say what you think about the help you get.”</li>
        <li>“You choose. You can say yes. You can say no. Both are fine.”</li>
        <li>“It is no test. There are no wrong answers. I do not see your answers.”</li>
        <li>“You do not write your name. Nobody knows that it was you.”</li>
        <li>“You can skip a question. You can stop at any time.”</li>
        <li>“The tablet can read to you. You can press pictures, type, talk or draw.”</li>
        <li>“You can ask me what a word means. I cannot choose an answer for you.”</li>
        <li>“You can have a break. Your answers wait for you.”</li>
        <li>“If you tell that you are not safe, we may tell someone who keeps people safe.”</li>
        <li>“Nobody reads it straight away. If you need help now, tell me, or another grown-up.”</li>
        <li>
          “These people will hear it: <Fill say="who will hear it" is={wave.audienceBody} />. They tell you what they do
          {wave.replyBy !== null && `, by ${writeDay(wave.replyBy)}`}.”
        </li>
        <li>“At the end you get 5 pictures. Keep them. They show you what happened.”</li>
        <li>“Do you want to start? You can also do the quiet activity.”</li>
      </ol>
    </article>
  );
}

export function QuietActivity() {
  return (
    <article className="sheet" aria-labelledby="pack-quiet">
      <h2 id="pack-quiet">Quiet activity</h2>
      <p>For everybody who has finished, who waits, or who does not take part. Draw or write. You keep this page.</p>
      <div className="boxes">
        {["A good day at school", "A place where I feel calm", "Somebody who helps me", "Something I am good at"].map(
          (say) => (
            <div key={say}>
              <b>{say}</b>
            </div>
          ),
        )}
      </div>
      <p>On the back you can draw anything you like.</p>
    </article>
  );
}
