/** The quick look at everything that needs no browser. */
import { quickSteps, runSteps } from "./steps.mjs";

await runSteps(quickSteps);
