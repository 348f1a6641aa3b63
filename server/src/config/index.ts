export { withExtraRow } from "./extra-row.ts";
export { CONFIG_FILE } from "./file.ts";
export type { NamedPath } from "./paths.ts";
export type { ConfigProblem } from "./problem.ts";
export { readConfig, readPaths } from "./read.ts";
export type { Config } from "./schema.ts";
