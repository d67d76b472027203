/**
 * A load generator that costs little: plain sockets, one request at a time on each, no pipelining, answers only counted.
 * It tells how busy it was itself, because a generator that is always busy measures itself and not the server.
 */
import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";

export interface Load {
  /** Answers with the wanted status, per second. */
  perSecond: number;
  answers: number;
  /** Answers with another status, by status. */
  others: Map<number, number>;
  /** Milliseconds within which 99 of 100 answers came. */
  p99: number;
  /** Share of one core that the generator used, 0 to 1. */
  busy: number;
}

interface Wanted {
  port: number;
  connections: number;
  seconds: number;
  status: number;
  /** A whole request, head and body; asked for anew each time. */
  next(): Buffer;
}

const headEnd = Buffer.from("\r\n\r\n");

/** Sends for so long, then waits for the answers that are under way. Rejects when a connection breaks. */
export async function load({ port, connections, seconds, status, next }: Wanted): Promise<Load> {
  const others = new Map<number, number>();
  let answers = 0;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const until = started + seconds * 1000;
  const times: number[] = [];
  const count = (got: number, took: number) => {
    times.push(took);
    if (got === status) answers++;
    else others.set(got, (others.get(got) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: connections }, () => keepAsking(port, until, next, count)));
  const took = performance.now() - started;
  const used = process.cpuUsage(cpu);
  const p99 = times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;
  return { perSecond: answers / (took / 1000), answers, others, p99, busy: (used.user + used.system) / 1000 / took };
}

function keepAsking(
  port: number,
  until: number,
  next: () => Buffer,
  count: (status: number, took: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let head: Buffer | null = null;
    let left = -1;
    let status = 0;
    let sentAt = 0;
    const send = () => {
      sentAt = performance.now();
      socket.write(next());
    };
    const finish = () => {
      count(status, performance.now() - sentAt);
      left = -1;
      if (performance.now() < until) send();
      else socket.end();
    };
    socket.on("connect", send);
    socket.on("data", (part) => {
      if (left < 0) {
        head = head ? Buffer.concat([head, part]) : part;
        const end = head.indexOf(headEnd);
        if (end < 0) return;
        const text = head.toString("latin1", 0, end);
        status = Number(text.slice(9, 12));
        const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
        if (length === undefined) return void socket.destroy(new Error(`The answer ${status} tells no length.`));
        left = Number(length) - (head.length - end - headEnd.length);
        head = null;
      } else left -= part.length;
      if (left === 0) finish();
    });
    socket.on("error", reject);
    socket.on("close", () => (performance.now() < until ? reject(new Error("The server hung up.")) : resolve()));
  });
}
