import { summaryCommand } from "./summary-command.ts";

const { status, said } = await summaryCommand(process.argv.slice(2), process.env);
(status === 0 ? process.stdout : process.stderr).write(said);
process.exitCode = status;
