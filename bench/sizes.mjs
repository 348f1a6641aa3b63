/** What an editor loads and a user downloads. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { say } from "./say.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = readdirSync(`${root}dist`).filter((name) => /\.c?js$/.test(name));

/** Each with the kilobytes that it may have. */
const files = [
  ["nianbao.vsix", 900],
  ["dist/server.node.cjs", 400],
  ...dist.map((name) => [`dist/${name}`]).filter(([file]) => file !== "dist/server.node.cjs"),
];

export function sizes() {
  const found = files.flatMap(([name, limit]) => {
    const file = root + name;
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
