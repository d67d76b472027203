/** The settings, read once at start. Nothing else in Heard reads `process.env`. */
import { join, resolve } from "node:path";
import { z } from "zod";
import { type MailSetting, readMail } from "./features/mail/mail-setting.ts";
import { readSpeech, type SpeechSetting } from "./features/sounds/speech-setting.ts";
import { readKey } from "./features/voice/clip-key.server.ts";
import { readTranscriber, type TranscriberSetting } from "./features/voice/transcriber-setting.ts";

const whole = (name: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${name} must be a whole number` })
    .int(`${name} must be a whole number`)
    .min(least, `${name} must be ${least} or more`)
    .max(most, `${name} must be ${most} or less`);

const settings = z.object({
  PORT: whole("PORT", 0, 65535).default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().min(1, "DATA_DIR must name a folder").default("./data"),
  SURVEYS_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^file:/, "DATABASE_URL must begin with file: (SQLite); other databases are not supported yet")
    .optional(),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: "ORIGIN must be a web address, for example https://heard.example.org" })
    .optional(),
  METRICS_PORT: whole("METRICS_PORT", 1, 65535).optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "LOG_LEVEL must be debug, info, warn, error or silent",
    })
    .default("info"),
  CLIP_KEY: z
    .string()
    .refine((text) => readKey(text) !== null, "CLIP_KEY must be 32 bytes in base64, or 64 hexadecimal digits")
    .optional(),
  CLIP_DAYS: whole("CLIP_DAYS", 0, 3650).default(30),
  TRANSCRIBER: z
    .enum(["none", "command", "http"], { error: "TRANSCRIBER must be none, command or http" })
    .default("none"),
  TRANSCRIBE_COMMAND: z.string().optional(),
  TRANSCRIBE_URL: z.string().optional(),
  TRANSCRIBE_MODEL: z.string().optional(),
  SPEECH_COMMAND: z.string().optional(),
  ANSWERS_PER_MINUTE: whole("ANSWERS_PER_MINUTE", 600, 1_000_000).default(1500),
  TRUST_PROXY: whole("TRUST_PROXY", 0, 5).default(0),
  BACKUP_DAYS: whole("BACKUP_DAYS", 1, 3650).optional(),
  MAIL: z.enum(["none", "smtp", "notify"], { error: "MAIL must be none, smtp or notify" }).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  MAIL_REPLY_TO: z.string().optional(),
  MAIL_PER_MINUTE: whole("MAIL_PER_MINUTE", 1, 3000).optional(),
  NOTIFY_KEY: z.string().optional(),
  NOTIFY_TEMPLATE: z.string().optional(),
  NOTIFY_URL: z.string().optional(),
  FLOOR_INSIDE: whole("FLOOR_INSIDE", 3, 100).default(5),
  FLOOR_PUBLICATION: whole("FLOOR_PUBLICATION", 5, 100).default(10),
});

export interface Env {
  port: number;
  host: string | undefined;
  dataDir: string;
  surveysDir: string | undefined;
  databaseFile: string;
  /** The address people use, without a slash at the end. */
  origin: string;
  metricsPort: number | undefined;
  logLevel: string;
  /** The key of recordings; undefined: the one in the data folder. */
  clipKey: Buffer | undefined;
  /** Days after which a recording goes, once what it says is written down and checked (DP7). */
  clipDays: number;
  /** What writes recordings down; null: people do. */
  transcriber: TranscriberSetting | null;
  /** What speaks the texts of the surveys. */
  speech: SpeechSetting;
  /** Responses a minute that one network address may send. */
  answersPerMinute: number;
  /** How many proxies stand in front and name the address that asks. */
  proxies: number;
  /** Days after which copies of the database are deleted, as respondents are told; undefined: nobody has said. */
  backupDays: number | undefined;
  /** How letters go out; null: as the page of mail says. */
  mail: MailSetting | null;
  /** Fewest people a shown number may stand for: inside the partnership, and in a publication (SD1). */
  floors: { inside: number; publication: number };
}

/** What other programs that we start get of our environment: enough to run, and no secret. */
export function forPrograms(): NodeJS.ProcessEnv {
  const wanted = ["PATH", "HOME", "LANG", "TMPDIR", "SystemRoot"];
  return Object.fromEntries(wanted.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv;
}

/** A setting that cannot be used; the message is one line that names it and says what to do. */
export class SettingProblem extends Error {}

/** Reads the settings from the environment; throws SettingProblem. Empty values count as not set. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ""));
  const read = settings.safeParse(set);
  if (!read.success) throw new SettingProblem(read.error.issues.map((issue) => issue.message).join("; "));
  const env = read.data;
  if (env.FLOOR_PUBLICATION < env.FLOOR_INSIDE)
    throw new SettingProblem("FLOOR_PUBLICATION must not be lower than FLOOR_INSIDE");
  if (env.FLOOR_PUBLICATION % env.FLOOR_INSIDE !== 0)
    throw new SettingProblem("FLOOR_PUBLICATION must be a multiple of FLOOR_INSIDE, for example 10 and 5");
  const transcriber = readTranscriber(env);
  if (typeof transcriber === "string") throw new SettingProblem(transcriber);
  const speech = readSpeech(env.SPEECH_COMMAND);
  if (typeof speech === "string" && speech !== "find" && speech !== "none") throw new SettingProblem(speech);
  const mail = readMail(env);
  if (typeof mail === "string") throw new SettingProblem(mail);
  const dataDir = resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    surveysDir: env.SURVEYS_DIR && resolve(env.SURVEYS_DIR),
    databaseFile: env.DATABASE_URL
      ? resolve(env.DATABASE_URL.replace(/^file:(\/\/)?/, ""))
      : join(dataDir, "heard.sqlite"),
    origin: (env.ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    metricsPort: env.METRICS_PORT,
    logLevel: env.LOG_LEVEL,
    clipKey: (env.CLIP_KEY && readKey(env.CLIP_KEY)) || undefined,
    clipDays: env.CLIP_DAYS,
    transcriber,
    speech,
    answersPerMinute: env.ANSWERS_PER_MINUTE,
    proxies: env.TRUST_PROXY,
    backupDays: env.BACKUP_DAYS,
    mail,
    floors: { inside: env.FLOOR_INSIDE, publication: env.FLOOR_PUBLICATION },
  };
}
