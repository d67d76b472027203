/** Where the coordinator replies to what was found, and lets out in a sentence what is too small to count. */
import { Form } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { ListField, WordsField } from "../../ui/fields.tsx";
import { FixThese, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp } from "../waves/wave-marks.tsx";
import { type ReplyFields, replyKinds, type WrongReply } from "./reply.ts";
import { ReplyFieldsView } from "./reply-fields.tsx";

interface ReplyWritten {
  id: string;
  kind: "did" | "did-not";
  youSaid: string;
  weDid: string;
  at: number;
}

interface ItemToReply {
  planItem: string;
  name: string;
  easyRead: string;
  /** How many people spoke about it; null when too few did. */
  spoke: string | null;
  replies: ReplyWritten[];
  sentences: { id: string; text: string; at: number }[];
}

interface RepliesPageProps {
  wave: { id: string; name: string; madeUp: boolean };
  items: ItemToReply[];
  /** By when a reply was promised, in words. */
  promised: string | null;
  waiting: number;
  late: boolean;
  /** Runs the wave: may also tell without numbers. */
  runs: boolean;
  sent:
    | { fields: ReplyFields & { id: string; sentence: string }; wrong: WrongReply & { sentence?: string } }
    | undefined;
}

export function RepliesPage({ wave, items, promised, waiting, late, runs, sent }: RepliesPageProps) {
  const forNew = sent?.fields.id === "" && !sent.wrong.sentence ? sent : undefined;
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Replies"
        lead="Say what came of it. People who answered see it with their pictures; the Board and the Forum see it too."
        back={{ to: paths.wave(wave.id), say: wave.name }}
      >
        <FixThese wrong={sent?.wrong} />
        <Notice tone={late ? "alarm" : "calm"}>
          <p>
            {promised === null ? "No day for the reply has been set yet." : <b>Reply {promised}.</b>}
            {late && <b> This is late. People can see that it is.</b>}
          </p>
          <p>
            {waiting === 0
              ? "Everything that enough people spoke about has a reply."
              : `${waiting} of the things that people spoke about ${waiting === 1 ? "has" : "have"} no reply yet.`}
          </p>
        </Notice>
        <Part title="Write a reply">
          <Form method="post" className="fields" key={`new ${items.flatMap((item) => item.replies).length}`}>
            <input type="hidden" name="id" value="" />
            <ListField
              name="planItem"
              label="What is it about?"
              value={forNew?.fields.planItem}
              wrong={forNew?.wrong.planItem}
              options={items.map((item) => ({
                value: item.planItem,
                say: `${item.name}${item.spoke ? ` (${item.spoke})` : ""}`,
              }))}
            />
            <ReplyFieldsView values={forNew?.fields} wrong={forNew?.wrong} />
            <Button name="intent" value="write" weight="main">
              Give this reply
            </Button>
          </Form>
        </Part>
        {items.map((item) => (
          <ItemReplies key={item.planItem} item={item} runs={runs} sent={sent} />
        ))}
        {runs && (
          <Part title="Tell it without numbers">
            <p>
              When too few people spoke about something, it can still be told in a sentence. It holds no number, and
              nobody can be known by it.
            </p>
            <Form method="post" className="fields" key={`sentence ${items.flatMap((item) => item.sentences).length}`}>
              <ListField
                name="planItem"
                label="What is it about?"
                value={sent?.wrong.sentence ? sent.fields.planItem : undefined}
                options={items.map((item) => ({ value: item.planItem, say: item.name }))}
              />
              <WordsField
                name="sentence"
                label="The sentence"
                hint="For example: Some people wait for a place that fits. No figures, no number words, no names."
                rows={2}
                value={sent?.fields.sentence}
                wrong={sent?.wrong.sentence}
              />
              <Button name="intent" value="release">
                Let this sentence out
              </Button>
            </Form>
          </Part>
        )}
      </Page>
    </>
  );
}

function ItemReplies({ item, runs, sent }: { item: ItemToReply } & Pick<RepliesPageProps, "runs" | "sent">) {
  if (item.replies.length + item.sentences.length === 0) return null;
  return (
    <Part title={item.name} id={item.planItem}>
      {item.replies.map((reply) => (
        <article key={reply.id} className="card stack">
          <p>
            <b>You said:</b> {reply.youSaid}
          </p>
          <p>
            <b>{replyKinds[reply.kind].weDid}:</b> {reply.weDid}
          </p>
          <p className="soft">{writeDay(reply.at)}</p>
          <details open={sent?.fields.id === reply.id}>
            <summary>
              Change it<span className="visually-hidden">: {reply.youSaid}</span>
            </summary>
            <Form method="post" className="fields">
              <input type="hidden" name="id" value={reply.id} />
              <input type="hidden" name="planItem" value={item.planItem} />
              <ReplyFieldsView
                values={sent?.fields.id === reply.id ? sent.fields : reply}
                wrong={sent?.fields.id === reply.id ? sent.wrong : undefined}
              />
              <Button name="intent" value="write">
                Keep the change
              </Button>
            </Form>
          </details>
          <TakeBack intent="take-reply-back" id={reply.id} what={reply.youSaid} />
        </article>
      ))}
      {item.sentences.map((sentence) => (
        <article key={sentence.id} className="card stack">
          <blockquote>{sentence.text}</blockquote>
          <p className="soft">A sentence without numbers, let out on {writeDay(sentence.at)}</p>
          {runs && <TakeBack intent="take-sentence-back" id={sentence.id} what={sentence.text} />}
        </article>
      ))}
    </Part>
  );
}

function TakeBack({ intent, id, what }: { intent: string; id: string; what: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value={intent} small>
        Take it back<span className="visually-hidden">: {what}</span>
      </Button>
    </Form>
  );
}
