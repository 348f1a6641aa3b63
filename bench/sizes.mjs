/** What an editor loads and a user downloads. */
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { say } from "./say.mjs";

/** Each with the kilobytes that it may have. */
const files = [
  ["dist/server.node.cjs", 400],
  ["dist/server.browser.js"],
  ["dist/client.node.cjs"],
  ["dist/client.browser.js"],
  ["dist/convert.cjs"],
  ["nianbao.vsix", 900],
];

export function sizes() {
  const found = files.flatMap(([name, limit]) => {
    const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
    return existsSync(file) ? [{ name, limit, size: statSync(file).size / 1024 }] : [];
  });
  const kilobytes = (size) => `${size.toFixed(0)} KB`;
  return {
    title: say("大小", "Sizes"),
    head: [say("文件", "file"), say("大小", "size")],
    rows: found.map(({ name, size }) => [name, kilobytes(size)]),
    goals: found.flatMap(({ name, limit, size }) =>
      limit ? [{ what: name, limit: kilobytes(limit), got: kilobytes(size), met: size <= limit }] : [],
    ),
  };
}
