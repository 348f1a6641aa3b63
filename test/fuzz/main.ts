/** `npm run fuzz -- --seconds N [--seed S]`: tries what holds for every input on inputs made for it; keeps what fails. */
import { parseArgs } from "node:util";
import { corpusTexts, keep } from "./corpus.ts";
import { type Failure, fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: String(Date.now() % 1e9) } },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!Number.isFinite(seconds) || !Number.isInteger(seed)) {
  console.error("npm run fuzz -- --seconds N [--seed S], both numbers");
  process.exit(2);
}

const start = performance.now();
const { inputs, tried, failures } = await fuzz({
  seed,
  corpus: corpusTexts().map(({ input }) => input),
  goOn: () => performance.now() - start < seconds * 1000,
  onFailure: show,
});
const took = ((performance.now() - start) / 1000).toFixed(0);
console.log(`fuzz: ${inputs} inputs, ${tried} properties tried, ${failures.length} failed, seed ${seed}, ${took} s`);
process.exitCode = failures.length > 0 ? 1 : 0;

function show({ property, input, error }: Failure): void {
  const path = keep(property, input);
  console.log(`✗ ${property}, seed ${seed}, kept as ${path}`);
  console.log(`  ${error instanceof Error && error.name !== "Broken" ? error.stack : error}`.replaceAll("\n", "\n  "));
  if (typeof input === "string") console.log(`  input: ${JSON.stringify(input).slice(0, 3000)}`);
}
