import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { systemFolder } from "../../server/src/cli/cache-file.ts";
import { CommandLine } from "../../server/src/cli/command-line.ts";
import { Run } from "../../server/src/cli/run.ts";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";
import { watch } from "../../server/src/cli/watch.ts";
import { exportReport } from "../../server/src/convert/index.ts";
import { clean, faulty, folder, run } from "./run.ts";

test("where the system keeps what can be had again", () => {
  const home = homedir();
  expect(systemFolder({ LOCALAPPDATA: "C:/Local" }, "win32")).toBe("C:/Local");
  expect(systemFolder({}, "win32")).toBe(join(home, "AppData", "Local"));
  expect(systemFolder({ HOME: "/h" }, "darwin")).toBe(join("/h", "Library", "Caches"));
  expect(systemFolder({}, "darwin")).toBe(join(home, "Library", "Caches"));
  expect(systemFolder({ XDG_CACHE_HOME: "/c", HOME: "/h" }, "linux")).toBe("/c");
  expect(systemFolder({ HOME: "/h" }, "linux")).toBe(join("/h", ".cache"));
  expect(systemFolder({}, "linux")).toBe(join(home, ".cache"));
});

test("a diff of a text that was empty", () => {
  expect(unifiedDiff("a.md", "", "一\n")).toBe("--- a/a.md\n+++ b/a.md\n@@ -0,0 +1,1 @@\n+一\n");
});

describe("standard input and output", () => {
  test("a report in, a draft out", async () => {
    const { status, out } = await run(folder(), ["import", "-"], { stdin: await exportReport(clean, "html") });
    expect(status).toBe(0);
    expect(out).toMatch(/^# 示例县人民政府办公室2024年/);
  });

  test("a draft in, a page out; to a file where one is named", async () => {
    const { out } = await run(folder(), ["export", "-", "--to", "html"], { stdin: clean });
    expect(out).toMatch(/^<!DOCTYPE html>/);
    const cwd = folder();
    await run(cwd, ["export", "-", "--to", "html", "-o", "a.html"], { stdin: clean });
    expect(readFileSync(join(cwd, "a.html"), "utf8")).toBe(out);
  });

  test("what is known of it is kept under its name", async () => {
    const cwd = folder({ "b.nianbao.md": faulty });
    const check = ["check", "--baseline", "known.json"];
    await run(cwd, [...check, "--update-baseline", "b.nianbao.md"]);
    await run(cwd, [...check, "--update-baseline", "-"], { stdin: faulty });
    const { files } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"));
    expect(Object.keys(files)).toEqual(["-", "b.nianbao.md"]);
    expect((await run(cwd, [...check, "-"], { stdin: faulty })).status).toBe(0);
  });
});

describe("what cannot be done is said in a line", () => {
  const bytes = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
  const utf16 = Buffer.from([0xfe, 0xff, 0x5e, 0x74]);
  test.each<[string, string[], Record<string, string | Uint8Array>, string]>([
    ["nothing to import", ["import"], {}, "nianbao: 写要导入的文件：nianbao import 年报.docx\n"],
    [
      "two files to import that are not there",
      ["import", "a.docx", "b.docx"],
      {},
      "nianbao: a.docx：没有这个文件或文件夹\nnianbao: b.docx：没有这个文件或文件夹\n",
    ],
    [
      "an export under the name of a draft, even with --force",
      ["export", "a.nianbao.md", "--to", "html", "-o", "a.nianbao.md", "--force"],
      { "a.nianbao.md": clean },
      "nianbao: a.nianbao.md：这是草稿的文件名，没有写；请另起一个名字\n",
    ],
    [
      "a rule that is like none",
      ["fix", "--rule", "zzzzzzzz", "a.nianbao.md"],
      { "a.nianbao.md": clean },
      "nianbao: 没有 zzzzzzzz 这条规则\n",
    ],
    [
      "bytes the other way round",
      ["check", "a.nianbao.md"],
      { "a.nianbao.md": utf16 },
      "nianbao: a.nianbao.md：不是 UTF-8 编码，看来是 UTF-16，没有处理；请另存为 UTF-8\n",
    ],
    [
      "a device that never ends",
      ["check", "/dev/zero"],
      {},
      "nianbao: /dev/zero：有 17 MB，年报不会超过 16 MB，没有处理\n",
    ],
    [
      "parts none of which can be read",
      ["rollup", "a.nianbao.md", "--parts", "b*"],
      { "a.nianbao.md": clean, "b.nianbao.md": bytes },
      "nianbao: b.nianbao.md：不是 UTF-8 编码，看来是 GBK (ANSI)，没有处理；请另存为 UTF-8\n",
    ],
    [
      "a part of another year",
      ["rollup", "a.nianbao.md", "--parts", "b*"],
      { "a.nianbao.md": clean, "b.nianbao.md": clean.replaceAll("2024年", "2023年") },
      "nianbao: b.nianbao.md：是 2023 年的报告，与汇总报告不同，不能相加\n",
    ],
    [
      "parts that are a folder without drafts",
      ["rollup", "a.nianbao.md", "--parts", "parts"],
      { "a.nianbao.md": clean, "parts/b.md": clean },
      "nianbao: parts：没有这样的报告\n",
    ],
  ])("%s", async (_, args, files, expected) => {
    const { status, err } = await run(folder(files), args);
    expect(status).toBe(2);
    expect(err).toBe(expected);
  });

  test("of a record that is none, in the words of each format", async () => {
    const formatted = async (format: string) => {
      const { status, out } = await run(folder(), ["check", "--stdin-ndjson", "--format", format], { stdin: "{\n" });
      expect(status).toBe(2);
      return out;
    };
    expect(await formatted("github")).toBe("::error::第 1 行不是 JSON\n");
    const { runs } = JSON.parse(await formatted("sarif"));
    expect(runs[0].invocations[0].toolExecutionNotifications).toEqual([
      { level: "error", locations: [], message: { text: "第 1 行不是 JSON" } },
    ]);
  });
});

test("SARIF names last year's report where a finding speaks of it", async () => {
  const last = clean.replace(/(\| 四、结转下年度继续办理 +\| +)2( .* )2 \|/, "$15$25 |");
  const cwd = folder({ "2024.nianbao.md": last, "2025.nianbao.md": clean.replaceAll("2024年", "2025年") });
  const { out } = await run(cwd, ["check", "--format", "sarif", join(cwd, "2025.nianbao.md")]);
  interface Result {
    relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } } }[];
  }
  const results: Result[] = JSON.parse(out).runs[0].results;
  const places = results.flatMap(({ relatedLocations = [] }) => relatedLocations.map((one) => one.physicalLocation));
  const uris = new Set(places.map(({ artifactLocation }) => artifactLocation.uri));
  expect([...uris].sort()).toEqual(["2024.nianbao.md", `file://${cwd}/2025.nianbao.md`]);
});

test("a finding far behind the beginning of its line is shown with both", async () => {
  const [words = ""] = /2024年，我办受理政府信\S*申请23件/.exec(clean) ?? [];
  const long = `${"全年按时答复，".repeat(400)}${words.replace("23件", "29件")}`;
  const cwd = folder({ "a.nianbao.md": clean.replace(words, long) });
  const { out } = await run(cwd, ["check"], { columns: 80, env: { NO_COLOR: "1" } });
  expect(out).toContain(" 9 │ ...全年按时答复，2024年，我办受理政府信息公开申请29件，其中征地拆迁方面2...\n");
  await run(cwd, ["report", "-o", "page.html"]);
  const page = readFileSync(join(cwd, "page.html"), "utf8");
  expect(page).toMatch(/>…[^<>…]{60,80}<mark[^>]*>29<\/mark>[^<>…]{50,60}…</);
});

test("money is added up with its unit", async () => {
  const cwd = folder({ "all.nianbao.md": faulty, "parts/b.nianbao.md": faulty, "parts/c.nianbao.md": faulty });
  const amount = /\| 政府集中采购 +\|[^\n]*/;
  expect(faulty).toMatch(amount);
  await run(cwd, ["rollup", "all.nianbao.md", "--parts", "parts/*"]);
  expect(readFileSync(join(cwd, "all.nianbao.md"), "utf8").match(amount)?.[0]).toBe(
    "| 政府集中采购 | 1218 | 133952万元 |",
  );
});

test("what a run of our own number left is taken away", async () => {
  const cwd = folder({ "a.nianbao.md": faulty, [`.x.${process.pid}.nianbao-tmp`]: "half" });
  await run(cwd, ["fix", "a.nianbao.md"]);
  expect(readdirSync(cwd)).toEqual(["a.nianbao.md"]);
});

// Windows has no pipes among its files.
test.skipIf(process.platform === "win32")("a pipe in a folder is not waited for", async () => {
  const cwd = folder({ "a.nianbao.md": clean });
  execFileSync("mkfifo", [join(cwd, "b.nianbao.md")]);
  for (const path of [".", "*.nianbao.md"]) expect((await run(cwd, ["check", path])).out).toMatch(/^检查 1 份/);
});

test("a link that leads nowhere is told in one line, also where a pattern names it", async () => {
  const cwd = folder({ "a.nianbao.md": clean });
  symlinkSync("gone", join(cwd, "b.nianbao.md"));
  for (const path of [".", "*.nianbao.md"]) {
    const { status, out, err } = await run(cwd, ["check", path]);
    expect({ status, err }).toEqual({ status: 2, err: "nianbao: b.nianbao.md：没有这个文件或文件夹\n" });
    expect(out).toMatch(/^检查 1 份/);
  }
});

test("a file with the longest name that there can be is written, too", async () => {
  const name = `${"年".repeat(81)}.nianbao.md`;
  const cwd = folder({ [name]: faulty });
  expect(await run(cwd, ["fix", name])).toMatchObject({ status: 1, err: "" });
  expect(readdirSync(cwd)).toEqual([name]);
});

test("--watch of a file: again for the file and for a configuration, on a terminal that is cleared", async () => {
  const cwd = folder({ "a.nianbao.md": clean, "b.nianbao.md": clean });
  let out = "";
  const io = {
    cwd,
    env: {},
    screen: { terminal: true },
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      out += text;
    },
    read: async () => new Uint8Array(),
    chunks: async function* () {},
  };
  const changes = [["b.nianbao.md", "a.nianbao.md"], [".nianbao.json"]];
  const work = async () => {
    out += "work\n";
    const names = changes.shift();
    if (!names) throw new Error("enough");
    for (const name of names) writeFileSync(join(cwd, name), clean);
  };
  const watched = watch(new Run(new CommandLine(["check", "a.nianbao.md", "--watch"]), "zh-cn", io), work);
  await expect(watched).rejects.toThrow("enough");
  const again = "\u001b[2J\u001b[Hwork\n";
  expect(out).toBe(`${again}等待改动；按 Ctrl-C 结束\n${again}等待改动；按 Ctrl-C 结束\n${again}`);
  expect(existsSync(join(cwd, ".nianbao.json"))).toBe(true);
});
