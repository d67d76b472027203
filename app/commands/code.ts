/** `npm run code -- --input a.jsonl --output b.jsonl` */
import { codeFile } from "./code-file.ts";

const { status, said } = await codeFile(process.argv.slice(2));
(status === 0 ? process.stdout : process.stderr).write(said);
process.exitCode = status;
