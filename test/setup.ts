import fc from "fast-check";

// The same cases on every machine: a run that fails can be looked at. `NIANBAO_SEED=random` looks for new ones.
if (process.env.NIANBAO_SEED !== "random") fc.configureGlobal({ seed: Number(process.env.NIANBAO_SEED ?? 2021_30) });

// `npm run coverage`: Node hands this on to whatever process a test starts, and each writes down what it ran.
if (process.env.NIANBAO_COVERAGE) process.env.NODE_V8_COVERAGE = process.env.NIANBAO_COVERAGE;
