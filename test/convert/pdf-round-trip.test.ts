import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
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

/** Drafts → Word → PDF by LibreOffice, all in one run of it, → drafts. */
describe.skipIf(missing)("draft → PDF → draft", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-pdf-"));
  const drafts = [
    ...examples.map(example),
    ...fc.sample(anyContent, { numRuns: random, seed: 6 }).map((content) => writeDraft(content).text),
  ];
  const nameOf = (index: number) => join(folder, `${index}`);

  beforeAll(async () => {
    for (const [index, draft] of drafts.entries())
      writeFileSync(`${nameOf(index)}.docx`, await exportReport(draft, "docx"));
    const files = drafts.map((_, index) => `${nameOf(index)}.docx`);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
      stdio: "ignore",
    });
  }, PATIENCE);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(
    drafts.map((_, index) => [examples[index] ?? `random report ${index - examples.length + 1}`, index] as const),
  )("%s", async (_, index) => {
    const draft = drafts[index] ?? "";
    const imported = await importReport(readFileSync(`${nameOf(index)}.pdf`));
    expect(contentOf(imported.draft)).toEqual(contentOf(draft));
    expect(findingsOf(imported.draft)).toEqual(findingsOf(draft));
    expect(imported.strays).toEqual([]);
  });
});
