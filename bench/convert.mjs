/** Imports of documents that other programs made, and exports: the whole command, as a clerk waits for it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTurns } from "./measure.mjs";
import { nianbao, run } from "./programs.mjs";
import { ms, say } from "./say.mjs";

const fixture = (name) => fileURLToPath(new URL(`../test/convert/fixtures/${name}`, import.meta.url));
const draft = fileURLToPath(new URL("../examples/2024-city-clean.nianbao.md", import.meta.url));

/** Each with the seconds that it may take. */
const conversions = [
  ["libreoffice.docx", 1],
  ["libreoffice.html", 1],
  ["site-gbk.html", 1],
  ["libreoffice.pdf", 3],
  ["one-number-a-line.txt", 1],
];

export async function convertTimes({ rounds = 7 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const works = [
    ...conversions.map(([name]) => ["import", fixture(name), "-o", join(folder, `${name}.nianbao.md`), "--force"]),
    ...["docx", "html"].map((to) => ["export", draft, "--to", to, "-o", join(folder, `draft.${to}`), "--force"]),
  ];
  const series = await inTurns(
    works.map((args) => () => run([...nianbao, ...args], folder)),
    { rounds, slice: 0, warm: 1 },
  );
  rmSync(folder, { recursive: true });
  const names = [
    ...conversions.map(([name]) => say(`导入 ${name}`, `import of ${name}`)),
    ...["docx", "html"].map((to) => say(`导出 ${to}`, `export to ${to}`)),
  ];
  return {
    title: say("导入和导出，整个命令", "Import and export, the whole command"),
    head: ["", say("时间", "time")],
    rows: names.map((name, i) => [name, ms(series[i].median)]),
    note: say(
      "test/convert/fixtures 里的文件：LibreOffice 存的 Word、PDF、网页，存下来的 GBK 网页，抽出来的文字。",
      "The files of test/convert/fixtures: Word, PDF and HTML by LibreOffice, a saved page in GBK, extracted text.",
    ),
    goals: conversions.map(([, seconds], i) => ({
      what: names[i],
      limit: `${seconds} s`,
      got: ms(series[i].median),
      met: series[i].median <= 1000 * seconds,
    })),
  };
}
