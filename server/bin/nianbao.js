#!/usr/bin/env node
const { existsSync } = require("node:fs");
const nodeModule = require("node:module");
const { join } = require("node:path");

// What V8 compiled is kept for the next run, in the folder for temporary files, where Node can do so (22.1 and later).
nodeModule.enableCompileCache?.();

const cli = join(__dirname, "../dist/cli.cjs");
if (existsSync(cli)) {
  require(cli)
    .main(process.argv.slice(2))
    .then((status) => {
      process.exitCode = status;
    });
} else {
  console.error("nianbao：还没有构建，请先在仓库根目录运行 npm run build。(Not built yet: run npm run build first.)");
  process.exitCode = 2;
}
