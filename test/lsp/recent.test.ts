import { expect, test } from "vitest";
import { OpenDocument } from "../../server/src/lsp/documents.ts";
import { Recent } from "../../server/src/lsp/recent.ts";

const options = {};

test("of many drafts the last used stay bound, the others are bound again when asked for", () => {
  const recent = new Recent<OpenDocument>(2);
  const [a, b, c] = ["a", "b", "c"].map(
    (name) => new OpenDocument(`file:///${name}.nianbao.md`, "nianbao", 1, `# ${name}2024年`, "utf-16", recent),
  ) as [OpenDocument, OpenDocument, OpenDocument];
  const first = [a.checked(options, "zh-cn"), b.checked(options, "zh-cn")] as const;
  expect(a.checked(options, "zh-cn")).toBe(first[0]);
  c.checked(options, "zh-cn");
  expect(a.checked(options, "zh-cn")).toBe(first[0]);
  const again = b.checked(options, "zh-cn");
  expect(again).not.toBe(first[1]);
  expect(again.findings).toEqual(first[1].findings);
});

test("what a forgotten draft was compared with is still known", () => {
  const recent = new Recent<OpenDocument>(1);
  const open = (name: string) =>
    new OpenDocument(`file:///${name}.nianbao.md`, "nianbao", 1, "# 甲县2024年", "utf-16", recent);
  const [before, after, other] = [open("2023"), open("2024"), open("2025")];
  after.checked(options, "zh-cn", { previous: before.report(options) });
  other.report(options);
  expect(after.dependsOn("file:///2023.nianbao.md")).toBe(true);
});

test("a draft is checked when its findings are first asked for, and once", () => {
  let asked = 0;
  const rules = new Proxy<Record<string, "off">>({}, { get: () => void asked++ });
  const recent = new Recent<OpenDocument>(1);
  const document = new OpenDocument("file:///a.nianbao.md", "nianbao", 1, "# 甲县2024年", "utf-16", recent);
  const draft = document.checked({ rules }, "zh-cn");
  expect([draft.report.year, asked]).toEqual([2024, 0]);
  const { findings } = draft;
  const checks = asked;
  expect(checks).toBeGreaterThan(0);
  expect([draft.findings, asked]).toEqual([findings, checks]);
});
