import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { anyContent } from "../kit/random.ts";
import { PATIENCE } from "../properties/patience.ts";
import { contentOf, example, findingsOf } from "./same-report.ts";

const missing = spawnSync("soffice", ["--version"]).status !== 0;
if (missing) console.log("draft → PDF → draft: left out, since LibreOffice (soffice) is not installed here");

const examples = ["2024-city-clean", "2024-county-office", "2024-district-office-zero", "2020-district"];
const random = 6;

/** The same document whose tables have no lines. */
function withoutLines(docx: Uint8Array): Uint8Array {
  const { "word/document.xml": body = new Uint8Array(), ...rest } = unzipSync(docx);
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="none"/>`);
  const xml = strFromU8(body).replace(
    /<w:tblBorders>.*?<\/w:tblBorders>/g,
    `<w:tblBorders>${borders.join("")}</w:tblBorders>`,
  );
  return zipSync({ ...rest, "word/document.xml": strToU8(xml) });
}

/** Drafts → Word → PDF by LibreOffice, all in one run of it, → drafts. */
describe.skipIf(missing)("draft → PDF → draft", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-pdf-"));
  const drafts = [
    ...examples.map(example),
    ...fc.sample(anyContent, { numRuns: random, seed: 6 }).map((content) => writeDraft(content).text),
  ];
  const nameOf = (index: number) => join(folder, `${index}`);

  beforeAll(async () => {
    const files: string[] = [];
    for (const [index, draft] of drafts.entries()) {
      const docx = await exportReport(draft, "docx");
      files.push(`${nameOf(index)}.docx`, `${nameOf(index)}-bare.docx`);
      writeFileSync(`${nameOf(index)}.docx`, docx);
      writeFileSync(`${nameOf(index)}-bare.docx`, withoutLines(docx));
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
      stdio: "ignore",
    });
  }, PATIENCE);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const named = drafts.map(
    (_, index) => [examples[index] ?? `random report ${index - examples.length + 1}`, index] as const,
  );

  test.each(named)("%s", async (_, index) => {
    const draft = drafts[index] ?? "";
    const imported = await importReport(readFileSync(`${nameOf(index)}.pdf`));
    expect(contentOf(imported.draft)).toEqual(contentOf(draft));
    expect(findingsOf(imported.draft)).toEqual(findingsOf(draft));
    expect(imported.strays).toEqual([]);
  });

  // Large numbers run over two lines of their narrow cells, which nothing but the lines of the table tells.
  test.each(named.slice(0, examples.length))("%s, with no lines in its tables", async (_, index) => {
    const draft = drafts[index] ?? "";
    const imported = await importReport(readFileSync(`${nameOf(index)}-bare.pdf`));
    expect(contentOf(imported.draft).cells).toEqual(contentOf(draft).cells);
    expect(findingsOf(imported.draft)).toEqual(findingsOf(draft));
    expect(imported.strays).toEqual([]);
  });
});
