import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log, Result } from "sarif";
import { describe, expect, test } from "vitest";
import { applyEdits, type CheckedDiagnostic, Lines } from "../../server/src/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { clean, examples, faulty, folder, run } from "./run.ts";
import { sarifProblems } from "./sarif-shape.ts";

const hostile = '坏 <b>&"\u0007,:%\n名.nianbao.md';

describe("NDJSON", () => {
  test("a line a file, the same as in the JSON", async () => {
    const ndjson = await run(examples, ["check", "--format", "ndjson"]);
    const json = await run(examples, ["check", "--format", "json"]);
    const lines = ndjson.out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(json.out).files);
    expect(ndjson.status).toBe(1);
  });

  test("--stdin-ndjson: a line for each record, and a broken record fails alone", async () => {
    const records = [
      JSON.stringify({ file: "甲.md", text: faulty }),
      "{ no JSON",
      "",
      '{"text": "x"}',
      '{"file": "乙.md"}',
      "null",
      JSON.stringify({ text: clean, file: "丙.md", more: 1 }),
    ];
    const { status, out, err } = await run(folder(), ["check", "--stdin-ndjson"], { stdin: records.join("\r\n") });
    expect({ status, err }).toEqual({ status: 2, err: "" });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ file: "甲.md", agency: "示范区人民政府", diagnostics: expect.any(Array) }),
      { error: "第 2 行不是 JSON" },
      { error: '第 4 行没有 "file"：每行应是 {"file": 文件名, "text": 全文}' },
      { file: "乙.md", error: '第 5 行没有 "text"：每行应是 {"file": 文件名, "text": 全文}' },
      { error: '第 6 行没有 "file"：每行应是 {"file": 文件名, "text": 全文}' },
      expect.objectContaining({ file: "丙.md", year: 2024, diagnostics: [] }),
    ]);
    expect(lines[0].diagnostics).toHaveLength(3);
  });

  test("a record that is not UTF-8 fails alone as well", async () => {
    const stdin = Buffer.concat([
      Buffer.from([0xc4, 0xea, 10]),
      Buffer.from(JSON.stringify({ file: "a", text: clean })),
    ]);
    const { status, out } = await run(folder(), ["check", "--stdin-ndjson", "--lang", "en"], { stdin });
    expect(status).toBe(2);
    expect(out.split("\n")[0]).toBe('{"error":"line 1 is not UTF-8"}');
    expect(JSON.parse(out.split("\n")[1] ?? "")).toMatchObject({ file: "a", diagnostics: [] });
  });

  test("records that are all right end with 0, and paths beside them are refused", async () => {
    const stdin = JSON.stringify({ file: "a", text: clean });
    expect((await run(folder(), ["check", "--stdin-ndjson"], { stdin })).status).toBe(0);
    const { status, err } = await run(folder(), ["check", "--stdin-ndjson", "a.md"], { stdin });
    expect({ status, err }).toEqual({
      status: 2,
      err: "nianbao: 用 --stdin-ndjson 时草稿都从标准输入来，不要再写文件\n",
    });
  });

  test("a file that cannot be read has its line, and one on standard error", async () => {
    const { status, out, err } = await run(folder(), ["check", "--format", "ndjson", "none.md"]);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toEqual({ file: "none.md", error: "none.md：没有这个文件或文件夹" });
    expect(err).toBe("nianbao: none.md：没有这个文件或文件夹\n");
  });
});

describe("SARIF", () => {
  async function sarif(cwd: string, ...args: string[]): Promise<{ log: Log; results: Result[] }> {
    const { out } = await run(cwd, ["check", "--format", "sarif", ...args]);
    const log = JSON.parse(out) as Log;
    return { log, results: log.runs[0]?.results ?? [] };
  }

  test("is of the shape that the standard prescribes", async () => {
    const cwd = folder({ [hostile]: faulty, "一个 文件夹/a.nianbao.md": faulty });
    for (const { log } of [await sarif(examples), await sarif(cwd, ".", "none.md"), await sarif(folder(), "none.md")]) {
      expect(sarifProblems(log)).toEqual([]);
    }
  });

  test("carries the rules with their help, the place, the related places and the fixes", async () => {
    const { log, results } = await sarif(examples, "2020-district.nianbao.md");
    const driver = log.runs[0]?.tool.driver;
    expect(driver?.rules).toHaveLength(rules.length);
    const [result] = results;
    expect(driver?.rules?.[result?.ruleIndex ?? -1]).toMatchObject({
      id: "column-total",
      help: { text: expect.stringMatching(/./), markdown: expect.stringMatching(/^# column-total\n/) },
      defaultConfiguration: { level: "error" },
    });
    const region = { startLine: 85, startColumn: 11, endLine: 85, endColumn: 12 };
    const artifactLocation = { uri: "2020-district.nianbao.md", uriBaseId: "%SRCROOT%" };
    expect(result).toMatchObject({
      ruleId: "column-total",
      level: "error",
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          description: { text: "改为 6" },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: "6" } }] },
          ],
        },
      ],
    });
    expect(result?.relatedLocations?.[0]?.message?.text).toBe("（一）予以公开：2");
  });

  test("knows a finding again where lines moved and tables were aligned, in either language", async () => {
    const prints = async (text: string, ...args: string[]) =>
      (await sarif(folder({ "a.nianbao.md": text }), ...args)).results.map((result) => result.partialFingerprints);
    const before = await prints(faulty);
    expect(new Set(before.map((print) => print?.["nianbao/v1"])).size).toBe(3);
    const moved = faulty.replace("## 一、", "又一段。\n\n又一段。\n\n## 一、").replaceAll(" | 0 |", " |   0 |");
    expect(await prints(moved)).toEqual(before);
    expect(await prints(faulty, "--lang", "en")).toEqual(before);
    // Another number is another finding; the others stay.
    const changed = await prints(faulty.replace("| （一）予以公开 | 2 |", "| （一）予以公开 | 3 |"));
    expect(changed).not.toEqual(before);
    expect(changed.filter((print) => before.some((old) => old?.["nianbao/v1"] === print?.["nianbao/v1"]))).toHaveLength(
      1,
    );
  });

  test("says what could not be checked", async () => {
    const { log } = await sarif(folder(), "none.md");
    expect(log.runs[0]?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: "none.md：没有这个文件或文件夹" } }],
    });
  });
});

test("GitHub: an annotation a finding, with nothing in it that could end it early", async () => {
  const { out } = await run(folder({ [hostile]: faulty }), ["check", "--format", "github", ".", "none.md"]);
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe("::error file=none.md::none.md：没有这个文件或文件夹");
  expect(lines[1]).toBe(
    '::error file=坏 <b>&"\u0007%2C%3A%25%0A名.nianbao.md,line=85,endLine=85,col=11,endColumn=12,title=column-total::' +
      "“自然人”一列的（七）总计应为 6（2+1+1+1+1），填写为 0",
  );
});

describe("JUnit", () => {
  test("a suite a draft, a test a rule; only errors are failures", async () => {
    const warned = clean.replace(/〔(\d{4})〕/, "【$1】");
    const cwd = folder({ "a.nianbao.md": faulty, "b.nianbao.md": clean, "c.nianbao.md": warned });
    const { out } = await run(cwd, ["check", "--format", "junit", ".", "none.md"]);
    expect(out).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="nianbao" tests="5" failures="2" errors="1">/,
    );
    expect(out).toContain(
      '<testsuite name="b.nianbao.md" tests="1" failures="0" errors="0"><testcase classname="b.nianbao.md" name="nianbao"/>',
    );
    expect(out).toContain(
      '<testcase classname="none.md" name="nianbao"><error message="none.md：没有这个文件或文件夹"/>',
    );
    expect(out).toMatch(
      /<testcase classname="c\.nianbao\.md" name="[\w-]+"><system-out>c\.nianbao\.md:\d+:\d+ warning /,
    );
    expect(out.match(/<failure /g)).toHaveLength(2);
  });

  test("is well-formed, whatever a file is called", async () => {
    const { out } = await run(folder({ [hostile]: faulty }), ["check", "--format", "junit"]);
    expect(out).toContain('classname="坏 &lt;b&gt;&amp;&quot;\uFFFD,:%&#10;名.nianbao.md"');
    expect(out.replace(/<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>|<\?xml[^<]*\?>/g, "")).not.toMatch(/[<]/);
    expect(out.match(/<(?!\/|\?)[^>]*[^/]>/g)?.length).toBe(out.match(/<\//g)?.length);
  });
});

test("the examples give the same number of findings in every format", async () => {
  const text = readFileSync(join(examples, "2020-district.nianbao.md"), "utf8");
  const cwd = folder({ "a.nianbao.md": text });
  const github = await run(cwd, ["check", "--format", "github"]);
  const junit = await run(cwd, ["check", "--format", "junit"]);
  expect(github.out.match(/^::error /gm)).toHaveLength(3);
  expect(junit.out.match(/a\.nianbao\.md:\d+:\d+ error /g)).toHaveLength(3);
});

test("JSON: the edits go into the text of a file whose byte-order mark is kept, and the mark stays", async () => {
  const titled = `\uFEFF${clean.replace("政府信息公开工作年度报告\n", "政府信息公开年度报告\n")}`;
  const { out } = await run(folder({ "a.nianbao.md": titled }), ["check", "--format", "json"]);
  const diagnostics: CheckedDiagnostic[] = JSON.parse(out).files[0].diagnostics;
  const lines = new Lines(titled);
  const edits = diagnostics
    .flatMap(({ fixes }) => fixes.filter(({ preferred }) => preferred))
    .flatMap((fix) => fix.edits)
    .map(({ range, newText }) => ({
      span: { from: lines.offsetAt(range.start), to: lines.offsetAt(range.end) },
      newText,
    }));
  expect(applyEdits(titled, edits)).toBe(`\uFEFF${clean}`);
});

test.each(["sarif", "github", "junit"])(
  "%s: behind a byte-order mark the columns are those without it",
  async (format) => {
    const titled = clean.replace(/^# .*/, "# 示例县人民政府办公室2024年度政务公开报告");
    const output = async (text: string) =>
      (await run(folder({ "a.nianbao.md": text }), ["check", "--format", format])).out;
    const without = await output(titled);
    expect(without).toContain("title-wording");
    expect(await output(`\uFEFF${titled}`)).toBe(without);
  },
);
