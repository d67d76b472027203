import { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Database } from "#db/connection.server.ts";
import { countToRead } from "#db/stores/reading.server.ts";

const registry = new Registry();

/** Answers of the respondents' door by status: no address, no id. */
export const doorAnswers = new Counter({
  name: "heard_door_answers_total",
  help: "Answers of the respondents' door by method and status",
  labelNames: ["method", "status"],
  registers: [registry],
});

/** Serves Prometheus text on a port of its own, on this machine only: never on the public address. */
export function serveMetrics(database: Database, port: number, failed: (error: Error) => void): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "heard_responses_to_read",
    help: "Responses that wait to be read, and responses held for a person",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      const { waiting, held } = await countToRead(database.read);
      this.set({ state: "waiting" }, waiting);
      this.set({ state: "held" }, held);
    },
  });
  createServer(async (req, res) => {
    if (req.url !== "/metrics") {
      res.writeHead(404).end();
      return;
    }
    res.writeHead(200, { "Content-Type": registry.contentType }).end(await registry.metrics());
  })
    .on("error", failed)
    .listen(port, "127.0.0.1");
}
