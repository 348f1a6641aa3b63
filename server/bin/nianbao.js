#!/usr/bin/env node
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.js", import.meta.url);
if (existsSync(cli)) {
  const { main } = await import(cli.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error("nianbao：还没有构建，请先在仓库根目录运行 npm run build。(Not built yet: run npm run build first.)");
  process.exitCode = 2;
}
