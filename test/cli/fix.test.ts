import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";
import { clean, faulty, folder, run } from "./run.ts";

const total = "| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
const mended = faulty.replace(total, "| （七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |");
const read = (cwd: string, file: string) => readFileSync(join(cwd, file), "utf8");

describe("fix", () => {
  test("mends what is safe and says what is left; a second run changes nothing", async () => {
    const cwd = folder({ "a.nianbao.md": faulty });
    const left = "1 处没有现成的改法，要由人来改（empty-section 1）";
    expect(await run(cwd, ["fix"])).toEqual({ status: 1, out: `a.nianbao.md：改正 2 处；${left}\n`, err: "" });
    expect(read(cwd, "a.nianbao.md")).toBe(mended);
    const { mtimeMs } = statSync(join(cwd, "a.nianbao.md"));
    expect((await run(cwd, ["fix"])).out).toBe(`a.nianbao.md：没有可以自动改正的；${left}\n`);
    expect(statSync(join(cwd, "a.nianbao.md")).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(cwd)).toEqual(["a.nianbao.md"]);
  });

  test("a draft without findings is left as it is", async () => {
    const cwd = folder({ "a.nianbao.md": clean });
    expect(await run(cwd, ["fix"])).toEqual({ status: 0, out: "a.nianbao.md：没有要改的\n", err: "" });
  });

  test("of several drafts those are listed that something is told of, and all are counted", async () => {
    const files = { "a.nianbao.md": faulty, "b.nianbao.md": clean, "c.nianbao.md": mended };
    const cwd = folder(files);
    const left = "1 处没有现成的改法，要由人来改（empty-section 1）";
    const dry = await run(cwd, ["fix", "--dry-run"]);
    expect(dry.err).toMatch(/\n共 3 份：可改正 2 处（1 份），还有 2 处要由人来改或者判断（2 份）；尚未写入\n$/);
    expect((await run(cwd, ["fix"])).out).toBe(
      `a.nianbao.md：改正 2 处；${left}\nc.nianbao.md：没有可以自动改正的；${left}\n共 3 份：改正 2 处（1 份），还有 2 处要由人来改或者判断（2 份）\n`,
    );
  });

  test("what a person has to judge is counted apart", async () => {
    const cwd = folder({ "a.nianbao.md": clean.replace(/(\| 四、结转下年度继续办理 +\| +)\d+/, "$1") });
    const { status, out } = await run(cwd, ["fix"]);
    expect(status).toBe(1);
    expect(out).toBe("a.nianbao.md：没有可以自动改正的；1 处有改法，对不对要您判断（cell-blank 1）\n");
  });

  test("keeps the byte-order mark, the line ends and the mode, and goes through a link", async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const cwd = folder({ "a.nianbao.md": windows(faulty) });
    chmodSync(join(cwd, "a.nianbao.md"), 0o640);
    symlinkSync("a.nianbao.md", join(cwd, "link.nianbao.md"));
    await run(cwd, ["fix", "link.nianbao.md"]);
    expect(read(cwd, "a.nianbao.md")).toBe(windows(mended));
    expect(statSync(join(cwd, "a.nianbao.md")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, "link.nianbao.md")).isSymbolicLink()).toBe(true);
  });

  test("never writes a file that is not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.from([0xff])]);
    const cwd = folder({ "a.nianbao.md": bytes });
    expect((await run(cwd, ["fix"])).status).toBe(2);
    expect(readFileSync(join(cwd, "a.nianbao.md")).equals(bytes)).toBe(true);
  });

  test("--rule limits what is mended and what is said to be left", async () => {
    const cwd = folder({ "a.nianbao.md": faulty.replace("〔2019〕60号", "【2019】60号") });
    const args = ["fix", "--rule", "citation-wording", "--rule", "title-wording"];
    const { status, out } = await run(cwd, args);
    expect({ status, out }).toEqual({ status: 0, out: "a.nianbao.md：改正 1 处\n" });
    expect(read(cwd, "a.nianbao.md")).toBe(faulty);
  });

  test("--rule names a rule that there is", async () => {
    const { status, err } = await run(folder({ "a.nianbao.md": faulty }), ["fix", "--rule", "colum-total"]);
    expect({ status, err }).toEqual({
      status: 2,
      err: "nianbao: 没有 colum-total 这条规则；是不是 column-total？\n",
    });
  });

  test("of a configuration counts what is off", async () => {
    const cwd = folder({ ".nianbao.json": '{ "rules": { "column-total": "off" } }', "a.nianbao.md": faulty });
    await run(cwd, ["fix"]);
    expect(read(cwd, "a.nianbao.md")).toBe(faulty);
  });

  test("- writes the text to standard output, and says the rest on standard error", async () => {
    const { status, out, err } = await run(folder(), ["fix", "-"], { stdin: faulty });
    expect({ status, out }).toEqual({ status: 1, out: mended });
    expect(err).toMatch(/^-：改正 2 处；/);
  });
});

describe("--dry-run", () => {
  test("writes nothing and prints a diff that leads to the same text", async () => {
    const cwd = folder({ "报告 a.nianbao.md": faulty });
    const { status, out, err } = await run(cwd, ["fix", "--dry-run"]);
    expect(status).toBe(1);
    expect(err).toMatch(/^报告 a\.nianbao\.md：可改正 2 处，尚未写入；/);
    expect(read(cwd, "报告 a.nianbao.md")).toBe(faulty);
    execFileSync("git", ["apply", "-"], { cwd, input: out });
    expect(read(cwd, "报告 a.nianbao.md")).toBe(mended);
  });

  // Without it, `patch` would look for a file that is called like the first word.
  test("a name with a blank in it has a tab behind it", () => {
    expect(unifiedDiff("报告 a.md", "a\n", "b\n")).toMatch(/^--- a\/报告 a\.md\t\n\+\+\+ b\/报告 a\.md\t\n@@/);
  });

  test.each([
    ["changes far apart", `${"x\n".repeat(9)}a\n${"y\n".repeat(9)}b\n`, `${"x\n".repeat(9)}A\n${"y\n".repeat(9)}B\n`],
    ["changes close together", "a\nx\nb\n", "A\nx\nB\n"],
    ["a last line without end", "a\nb", "a\nc"],
    ["an end of line added", "a\nb", "a\nb\n"],
    ["a line put in at the start", "a\nb\nc\nd\ne\n", "0\na\nb\nc\nd\ne\n"],
    ["a line taken away at the end", "a\nb\nc\nd\ne\n", "a\nb\nc\nd\n"],
    ["Windows line ends", "a\r\nb\r\n", "a\r\nc\r\n"],
    ["nearly everything", `a\n${"x\n".repeat(5000)}z\n`, `a\n${"y\n".repeat(4000)}z\n`],
  ])("the diff of %s", (_, before, after) => {
    const cwd = folder({ "a.md": before });
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd, input: unifiedDiff("a.md", before, after) });
    expect(read(cwd, "a.md")).toBe(after);
  });

  test("of no change there is no diff", () => {
    expect(unifiedDiff("a.md", "a\n", "a\n")).toBe("");
  });
});
