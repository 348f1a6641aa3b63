/** Hostile names, labels and cells in everything that becomes a page: they stay text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { chartPage } from "../../client/src/chart-page.ts";
import { barsByAgency } from "../../client/src/overview.ts";
import { previewTables } from "../../server/src/language/preview.ts";
import { clean, folder, run } from "../cli/run.ts";
import { checkedDraft } from "../language/kit.ts";

const names = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'onmouseover='alert(1)",
  "</title></style></script><iframe src=//evil.example>",
  "<svg/onload=alert(1)>",
  "javascript:alert(1)//",
  "&lt;b&gt;&#60;script&#62;",
  "<!--<script>",
  "]]><script>",
  "\u202e<b>evil",
  "{{alert(1)}}",
  '<a href="javascript:alert(1)">',
];

/** A draft that has the name wherever a draft may have words. */
const draftOf = (name: string) =>
  clean
    .replaceAll("示例县人民政府办公室", `${name}县人民政府办公室`)
    .replace("| 规章 ", `| ${name.replaceAll("|", "")} `)
    .replace("## 二、", `${name}\n\n## 二、`)
    .replace(/\| 23 \|/, `| ${name.replaceAll("|", "")} |`);

interface Element {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly (Element & { readonly value?: string })[];
}

const LOADS = /^(?:script|iframe|object|embed|link|base|img|image|form|audio|video|use|animate|foreignobject)$/i;
const ADDRESS = /^(?:src|href|xlink:href|action|formaction|data|srcdoc|style)$/;

/** Elements that load, run or lead somewhere, and attributes that do, in a page as a browser reads it. */
function dangers(page: string, ownScript = ""): string[] {
  const found: string[] = [];
  const walk = ({ nodeName, attrs = [], childNodes = [] }: Element): void => {
    const text = childNodes.map(({ value = "" }) => value).join("");
    if (LOADS.test(nodeName) && !(nodeName === "script" && text === ownScript)) found.push(`<${nodeName}>`);
    for (const { name, value } of attrs) {
      if (/^on/.test(name) || (ADDRESS.test(name) && !/^(?:\.\/|#)/.test(value)))
        found.push(`${nodeName} ${name}=${value}`);
    }
    for (const child of childNodes) walk(child);
  };
  walk(parse(page));
  return found;
}

/** The policy of a page, as its first element that could say anything. */
function policyOf(page: string): string {
  const head = page.slice(0, page.indexOf("<title>"));
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(head)?.[1] ?? "none";
}

test("the test itself knows a danger when it sees one", () => {
  for (const page of [
    "<script>1</script>",
    "<p onclick=x>",
    "<a href=//x>",
    "<img>",
    "<svg onload=x>",
    "<a href='javascript:x'>",
  ]) {
    expect(dangers(page), page).not.toEqual([]);
  }
});

test.each(names)("%j in the exported page", async (name) => {
  const cwd = folder({ "a.nianbao.md": draftOf(name) });
  await run(cwd, ["export", "a.nianbao.md", "--to", "html", "--force", "-o", "a.html"]);
  const page = readFileSync(join(cwd, "a.html"), "utf8");
  expect(dangers(page)).toEqual([]);
  expect(policyOf(page)).toBe("default-src 'none'; style-src 'unsafe-inline'");
});

test("all of them, in file names as well, in the summary page", async () => {
  const inFileName = names.map((name) => name.replaceAll("/", "／"));
  const files = Object.fromEntries(names.map((name, index) => [`${inFileName[index]}.nianbao.md`, draftOf(name)]));
  const cwd = folder({ ...files, "javascript:alert(1).nianbao.md": "x" });
  await run(cwd, ["report", "-o", "r.html", "--csv", "f.csv"]);
  const page = readFileSync(join(cwd, "r.html"), "utf8");
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(dangers(page, script)).toEqual([]);
  expect(policyOf(page)).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
  );
});

test.each(names)("%j in the preview of the tables", (name) => {
  const shown = previewTables(checkedDraft(draftOf(name)));
  for (const { html } of shown) expect(dangers(html)).toEqual([]);
});

test.each(names)("%j in the chart", (name) => {
  const drafts = [{ agency: name, year: 2024, findings: [{ rule: name, severity: "error" as const }] }];
  const legend = { error: name, warning: name, information: name, hint: name };
  const charts = [{ title: name, bars: barsByAgency(drafts, name) }];
  const page = chartPage({ lang: name, title: name, summary: name, legend, charts, nothing: name, nonce: "n0nce" });
  expect(dangers(page)).toEqual([]);
  expect(policyOf(page)).toBe("default-src 'none'; style-src 'nonce-n0nce'");
});

test("no cell of the figures begins as a formula that a spreadsheet would run", async () => {
  const cwd = folder({ "a.nianbao.md": draftOf("=cmd|'/c calc'!A0") });
  await run(cwd, ["report", "--csv", "f.csv"]);
  const cells = readFileSync(join(cwd, "f.csv"), "utf8")
    .replace("\uFEFF", "")
    .split(/\r?\n|,/);
  expect(cells.filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([]);
});
