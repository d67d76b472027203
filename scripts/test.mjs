/** Everything: the quick look, and then the journeys of people through the browser. */
import { allSteps, runSteps } from "./steps.mjs";

await runSteps(allSteps);
