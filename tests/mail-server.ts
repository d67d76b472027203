/** A real SMTP server on this machine, and every letter that reached it. */
import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Arrived {
  to: string;
  mail: ParsedMail;
  /** The link of its own that the letter brings. */
  link: string;
}

export interface MailServer {
  url: string;
  arrived: Arrived[];
  /** What is answered to a recipient: nothing to take the letter, else a code and words. */
  refuse(address: string, answer: { code: number; say: string } | null): void;
  /** Lets a connection break after a letter was taken in, before that is said. */
  breakAfter(address: string): void;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const refused = new Map<string, { code: number; say: string }>();
  const breaking = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const no = refused.get(address);
      done(no ? Object.assign(new Error(`${no.say} <${address}>`), { responseCode: no.code }) : null);
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        arrived.push({ to, mail, link: mail.text?.match(/http\S+\/r\/i\/[\w-]{43}\?lang=[\w-]+(?!\S)/)?.[0] ?? "" });
        if (!breaking.has(to)) return done(null);
        for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> })
          .connections)
          connection._socket.destroy();
      }, done);
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server as Server, "listening");
  const { port } = (server.server as Server).address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    refuse: (address, answer) => (answer ? refused.set(address, answer) : refused.delete(address)),
    breakAfter: (address) => breaking.add(address),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
