/** What an editor loads and a user downloads. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { say } from "./say.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = readdirSync(`${root}dist`).filter((name) => /\.c?js$/.test(name));

/** What a server loads when it starts: its own part, and the one that both servers share. */
const SERVER = ["dist/server.node.cjs", "dist/server.cjs"];

/** Each with the kilobytes that it may have. */
const files = [
  { name: "nianbao.vsix", files: ["nianbao.vsix"], limit: 900 },
  { name: SERVER.join(" + "), files: SERVER, limit: 400 },
  ...dist.map((name) => ({ name: `dist/${name}`, files: [`dist/${name}`] })),
];

export function sizes() {
  const found = files.flatMap(({ name, files, limit }) => {
    if (!files.every((file) => existsSync(root + file))) return [];
    const bytes = files.reduce((sum, file) => sum + statSync(root + file).size, 0);
    return [{ name, limit, size: bytes / 1024 }];
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
