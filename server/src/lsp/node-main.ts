import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Convert from "../convert/index.ts";
import { startServer } from "./node.ts";

startServer({
  async loadConvert() {
    // A path that the bundler does not see through: the file is built by itself and lies beside this one.
    const convert: typeof Convert = await import(pathToFileURL(join(__dirname, "convert.cjs")).href);
    return convert;
  },
});
