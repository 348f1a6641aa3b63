#!/usr/bin/env node
/** The command for pre-commit, which runs it in its own clone of this repository: built there when it is first used. */
import { existsSync } from "node:fs";
import { install, node } from "./setup.mjs";

if (!existsSync(new URL("../server/dist/cli.cjs", import.meta.url))) {
  console.error("nianbao：第一次使用，先安装依赖并构建 (first use: installing and building)");
  must(install());
  must(node(["scripts/build.mjs", "--no-types", "cli"]));
}
await import("../server/bin/nianbao.js");

function must({ ok, output }) {
  if (ok) return;
  console.error(output);
  process.exit(2);
}
