import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2019, content2021 } from "../kit/model.ts";
import { contentOf, findingsOf, fixture } from "./same-report.ts";

const forms = [content2021, content2019].map((content) => writeDraft(content).text);
const lines = (draft: string) => extracted(draft, tableTexts["a row a line"] as (typeof tableTexts)[string]);

/** The same two reports, converted by OpenCC to what is written in Hong Kong: character by character. */
const written = new TextDecoder().decode(fixture("traditional.txt"));
const characters = new Map([...forms.map(lines).join("\n")].map((one, at) => [one, written.charAt(at)]));
const traditional = (text: string) => [...text].map((one) => characters.get(one) ?? one).join("");

const withoutNames = ({ title: _, narrative: __, ...rest }: ReturnType<typeof contentOf>) => rest;

async function expectSame(source: string, draft: string, name: string) {
  const { draft: made, strays, found, agency } = await importReport(strToU8(source), { name });
  expect(strays).toEqual([]);
  expect(found.filter(({ certainty }) => certainty !== "sure")).toEqual([]);
  expect(withoutNames(contentOf(made))).toEqual(withoutNames(contentOf(draft)));
  expect(findingsOf(made)).toEqual(findingsOf(draft));
  // Names and sentences are the author's.
  expect(agency).toMatch(/^示例[縣區]人民政府/);
  expect(made).toContain("按照有關規定及時完成各項任務");
}

test("a page in traditional characters", async () => {
  for (const draft of forms) {
    const page = new TextDecoder().decode(await exportReport(draft, "html"));
    await expectSame(page.replace(/[\u4e00-\u9fff]+/g, traditional), draft, "a.html");
  }
});

test.each(Object.keys(tableTexts))("the same as text: %s", async (layout) => {
  for (const draft of forms)
    await expectSame(traditional(extracted(draft, tableTexts[layout] as (typeof tableTexts)[string])), draft, "a.txt");
});

test.each(["│", " / ", ","])("cells parted by a sign: %j", async (sign) => {
  for (const draft of forms) {
    const text = extracted(draft, (table) => (tableTexts.tabs?.(table) ?? "").replaceAll("\t", sign));
    await expectSame(traditional(text), draft, "a.txt");
  }
});

test("the narrative's own words stay, be they those of the form", async () => {
  const text = traditional(lines(forms[0] ?? "")).replace("一、總體情況", "$&\n本機關重視申請、複議、訴訟。\n申請");
  const { draft } = await importReport(strToU8(text), { name: "a.txt" });
  expect(draft).toContain("本機關重視申請、複議、訴訟。");
  expect(draft).toMatch(/\n申請/);
});
