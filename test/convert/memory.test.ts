import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportReport } from "../../server/src/convert/index.ts";
import { buildCli, launcher } from "../cli/built.ts";
import { PATIENCE } from "../properties/patience.ts";
import { pdfOf } from "./pdf.ts";
import { example } from "./same-report.ts";

const MEGABYTE = 1024 * 1024;
const draft = example("2024-city-clean");
const folder = mkdtempSync(join(tmpdir(), "nianbao-memory-"));
const preload = join(folder, "preload.cjs");

beforeAll(() => {
  buildCli();
  // Linux counts in `maxRSS` what this process held when it started that one, and in `VmHWM` does not.
  const tell = `
    const { existsSync, readFileSync, writeFileSync } = require("node:fs");
    const status = "/proc/self/status";
    process.on("exit", () => {
      const peak = existsSync(status) ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, "utf8"))[1] : process.resourceUsage().maxRSS;
      writeFileSync(process.env.PEAK, String(peak * 1024));
    });`;
  writeFileSync(preload, tell);
}, PATIENCE);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page with more behind its report. */
async function page(more: string): Promise<Uint8Array> {
  const html = new TextDecoder().decode(await exportReport(draft, "html"));
  return strToU8(html.replace("</main>", () => `${more}</main>`));
}

/** A Word document with more behind its report. */
async function word(more: string): Promise<Uint8Array> {
  const { "word/document.xml": body = new Uint8Array(), ...rest } = unzipSync(await exportReport(draft, "docx"));
  const xml = strFromU8(body).replace("<w:sectPr", () => `${more}<w:sectPr`);
  return zipSync({ ...rest, "word/document.xml": strToU8(xml) });
}

const line = "1 1 m 400 1 l S\n";
const drawing = deflateSync(line.repeat(65_000));

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
  ["a page with a picture of 20 MB", "", () => page(`<img src="data:image/png;base64,${"A".repeat(20 * MEGABYTE)}">`)],
  ["a page of 20 MB of text", "MB", () => page("<p>一段文字，说明情况。</p>".repeat(500_000))],
  ["a page of a million tags", "标记太多", () => page("<p>a".repeat(950_000))],
  ["a page of almost too many", "太长", () => page("<p>a".repeat(98_000))],
  ["a document of a million tags", "内容太多", () => word("<w:p/>".repeat(1_500_000))],
  ["a document of almost too many", "", () => word("<w:p/>".repeat(380_000))],
  [
    "a document of 11 MB of text",
    "",
    () => word(`<w:p><w:r><w:t>${"a".repeat(1000)}</w:t></w:r></w:p>`.repeat(10_500)),
  ],
  ["a PDF that unpacks to 400 MB", "太大", () => pdfOf([deflateSync(Buffer.alloc(400 * MEGABYTE, 32))])],
  ["a PDF with a million lines", "太大", () => pdfOf(Array(16).fill(drawing))],
  ["a PDF of almost too many", "没有文字", () => pdfOf(Array(4).fill(drawing))],
  ["a scan of 48 MB", "没有文字", () => pdfOf([deflateSync("q /I Do Q")], { picture: randomBytes(48 * MEGABYTE) })],
  [
    "a PDF that has lost its end",
    "已损坏",
    () => Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(48 * MEGABYTE)]),
  ],
])(
  "%s: no more than 300 MB",
  async (_, message, make) => {
    const [file, peak, output] = ["report", "peak", "report.nianbao.md"].map((name) => join(folder, name));
    writeFileSync(file ?? "", await make());
    const { status, stderr } = spawnSync(
      process.execPath,
      ["-r", preload, launcher, "import", file ?? "", "--lang", "zh-cn", "--force", "-o", output ?? ""],
      {
        env: { ...process.env, PEAK: peak },
        encoding: "utf8",
      },
    );
    expect(Number(readFileSync(peak ?? ""))).toBeLessThan(300 * MEGABYTE);
    expect({ status, lines: stderr.split("\n").length - 1 }).toEqual(
      message === "" ? { status: 0, lines: 0 } : { status: 2, lines: 1 },
    );
    expect(stderr).toContain(message);
    expect(readdirSync(folder).filter((name) => name.includes(".nianbao"))).toHaveLength(message === "" ? 1 : 0);
    rmSync(output ?? "", { force: true });
  },
  PATIENCE,
);
