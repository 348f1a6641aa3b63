import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixture } from "../convert/same-report.ts";
import { clean, faulty, folder, run } from "./run.ts";

describe("export", () => {
  test("writes the document beside the draft", async () => {
    const cwd = folder({ "a.nianbao.md": clean });
    for (const to of ["docx", "html"]) {
      const { status, out, err } = await run(cwd, ["export", "a.nianbao.md", "--to", to]);
      expect({ status, out, err }).toEqual({ status: 0, out: `已导出 a.${to}\n`, err: "" });
    }
    expect(readFileSync(join(cwd, "a.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(readFileSync(join(cwd, "a.html"), "utf8")).toMatch(/^<!DOCTYPE html>/);
  });

  test("with errors in the draft only with --force", async () => {
    const cwd = folder({ "a.nianbao.md": faulty });
    const { status, out, err } = await run(cwd, ["export", "a.nianbao.md", "--to", "html"]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("草稿里还有 3 处错误，第一处在第 85 行");
    expect(readdirSync(cwd)).toEqual(["a.nianbao.md"]);
    expect((await run(cwd, ["export", "a.nianbao.md", "--to", "html", "--force"])).status).toBe(0);
  });

  test("a file that is there stays, but for --force", async () => {
    const cwd = folder({ "a.nianbao.md": clean, "a.html": "by hand" });
    const { status, err } = await run(cwd, ["export", "a.nianbao.md", "--to", "html"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^nianbao: a\.html：已经有这个文件，没有写/);
    expect(readFileSync(join(cwd, "a.html"), "utf8")).toBe("by hand");
    expect(readdirSync(cwd).sort()).toEqual(["a.html", "a.nianbao.md"]);
    expect((await run(cwd, ["export", "a.nianbao.md", "--to", "html", "--force"])).status).toBe(0);
  });

  test("all drafts of a folder; one with errors is left, and the others are not", async () => {
    const cwd = folder({ "x/a.nianbao.md": clean, "x/b.nianbao.md": faulty, "x/c.nianbao.md": clean });
    const { status, out, err } = await run(cwd, ["export", "x", "--to", "html"]);
    expect({ status, out }).toEqual({ status: 1, out: "已导出 x/a.html\n已导出 x/c.html\n" });
    expect(err).toMatch(/^nianbao: x\/b\.nianbao\.md：草稿里还有 3 处错误/);
    const again = await run(cwd, ["export", "x/a.nianbao.md", "x/c.nianbao.md", "none.md", "--to", "docx"]);
    expect(again).toEqual({
      status: 2,
      out: "已导出 x/a.docx\n已导出 x/c.docx\n",
      err: "nianbao: none.md：没有这个文件或文件夹\n",
    });
  });

  test("what is wrong in a configuration is said once, however many drafts it is for", async () => {
    const cwd = folder({ "a.nianbao.md": clean, "b.nianbao.md": clean, ".nianbao.json": '{ "edition": 1 }' });
    const { status, err } = await run(cwd, ["export", ".", "--to", "html"]);
    expect(status).toBe(2);
    expect(err.match(/\.nianbao\.json:1/g)).toHaveLength(1);
  });

  test("a page on standard output, a Word document not", async () => {
    const cwd = folder({ "a.nianbao.md": clean });
    expect((await run(cwd, ["export", "a.nianbao.md", "--to", "html", "-o", "-"])).out).toContain("</html>");
    expect((await run(cwd, ["export", "a.nianbao.md", "--to", "docx", "-o", "-"])).status).toBe(2);
  });

  test.each([
    [["export"], "写要导出的草稿"],
    [["export", "a.nianbao.md", "b.nianbao.md", "--to", "html", "-o", "x.html"], "导出几份草稿时不能用 -o"],
    [["export", "a.nianbao.md"], "用 --to docx 或 --to html"],
    [["export", "a.nianbao.md", "--to", "pdf"], "不能导出成 pdf"],
  ])("%j", async (args, message) => {
    const { status, err } = await run(folder({ "a.nianbao.md": clean, "b.nianbao.md": clean }), args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe("import", () => {
  test("of Markdown, the draft has the ending of a draft instead", async () => {
    const cwd = folder({ "年报.md": clean });
    expect((await run(cwd, ["import", "年报.md"])).out).toContain("已写入 年报.nianbao.md");
  });

  test("of a folder it says to name the files", async () => {
    const cwd = folder({ "2024/a.docx": fixture("libreoffice.docx") });
    expect(await run(cwd, ["import", "2024/"])).toEqual({
      status: 2,
      out: "",
      err: 'nianbao: 2024/：这是文件夹；写明导入其中哪些文件，可以用 *：nianbao import "2024/*.docx"\n',
    });
  });

  test("writes the draft beside the file and says what it found", async () => {
    const cwd = folder({ "2020年报.docx": fixture("libreoffice.docx") });
    const { status, out, err } = await run(cwd, ["import", "2020年报.docx"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(
      /\n都找到了位置。\n已写入 2020年报\.nianbao\.md；接着检查：nianbao check 2020年报\.nianbao\.md\n$/,
    );
    expect(out).toContain("161 个数字，共应有 161 个");
    expect(readFileSync(join(cwd, "2020年报.nianbao.md"), "utf8")).toMatch(/^# 示范区人民政府2020年/);
    expect((await run(cwd, ["format", "--check", "2020年报.nianbao.md"])).status).toBe(0);
  });

  test("the command to go on with can be copied, whatever a file is called", async () => {
    const text = fixture("short-lines.txt");
    const cwd = folder({ "a b.txt": text, "$c.txt": text, "-d.txt": text });
    const said = async (file: string) => (await run(cwd, ["import", "--", file])).out.trimEnd().split("：").at(-1);
    expect(await said("a b.txt")).toBe('nianbao check "a b.nianbao.md"');
    expect(await said("-d.txt")).toBe("nianbao check ./-d.nianbao.md");
    expect(await said("$c.txt")).toBe("nianbao check '$c.nianbao.md'");
  });

  test("says what to compare with the original", async () => {
    const cwd = folder({ "a.txt": fixture("page-split.txt") });
    const { out } = await run(cwd, ["import", "a.txt"]);
    expect(out).toContain("最后一格在提取时被切掉，按前面各数之和写作 0，请对照原件");
    expect(out).toContain("1 处没有十分把握");
  });

  test("to standard output the draft alone", async () => {
    const { out, err } = await run(folder({ "a.txt": fixture("short-lines.txt") }), ["import", "a.txt", "-o", "-"]);
    expect(out).toMatch(/^# 样例区/);
    expect(out).toMatch(/^\| 规章 {11}\|/m);
    expect(err).toContain("175 个数字");
  });

  test("what cannot be read is said in one line, and no file is left", async () => {
    const cwd = folder({ "a.pdf": fixture("password.pdf"), "b.docx": "no zip" });
    const first = await run(cwd, ["import", "a.pdf"]);
    expect(first).toEqual({ status: 2, out: "", err: "nianbao: a.pdf：PDF 加了密码，打不开；请去掉密码后再导入\n" });
    expect((await run(cwd, ["import", "b.docx"])).err).toContain("里面却不是 Word 文档：多半已损坏");
    expect((await run(cwd, ["import", "c.docx"])).err).toBe("nianbao: c.docx：没有这个文件或文件夹\n");
    expect(readdirSync(cwd).sort()).toEqual(["a.pdf", "b.docx"]);
  });

  test("several at once: what is to be looked at, and what could not be read", async () => {
    const files = { "a.txt": fixture("page-split.txt"), "b.docx": "no zip", "c.txt": fixture("short-lines.txt") };
    const cwd = folder(files);
    const { status, out, err } = await run(cwd, ["import", "*.docx", "a.txt", "c.txt"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^nianbao: b\.docx：文件名以 \.docx 结尾[^\n]*\n$/);
    expect(out).toMatch(
      /^请核对 [^\n]*\n1 处没有十分把握[^\n]*\na\.txt：已写入 a\.nianbao\.md\n\n都找到了位置。\nc\.txt：已写入 c\.nianbao\.md\n\n$/,
    );
    const named = await run(cwd, ["import", "a.txt", "c.txt", "-o", "x.nianbao.md"]);
    expect(named).toMatchObject({ status: 2, err: "nianbao: 导入几个文件时不能用 -o；草稿写在各自的原文件旁边\n" });
  });

  test("a draft is nothing to import", async () => {
    const cwd = folder({ "a.nianbao.md": clean });
    const { status, out, err } = await run(cwd, ["import", "a.nianbao.md"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toBe("nianbao: a.nianbao.md：已经是草稿，不用导入；检查它：nianbao check a.nianbao.md\n");
    expect(readdirSync(cwd)).toEqual(["a.nianbao.md"]);
  });

  test("a draft that is there stays, but for --force", async () => {
    const cwd = folder({ "a.txt": fixture("short-lines.txt"), "a.nianbao.md": "mine" });
    expect((await run(cwd, ["import", "a.txt"])).status).toBe(2);
    expect(readFileSync(join(cwd, "a.nianbao.md"), "utf8")).toBe("mine");
    expect((await run(cwd, ["import", "a.txt", "-o", "b.nianbao.md"])).status).toBe(0);
    expect(existsSync(join(cwd, "b.nianbao.md"))).toBe(true);
    expect((await run(cwd, ["import", "a.txt", "--force"])).status).toBe(0);
  });

  test("of two files with one name the second writes no draft over that of the first, even with --force", async () => {
    const page =
      "<h1>示例县2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>甲。</p><h2>六、其他需要报告的事项</h2>";
    const cwd = folder({ "a.txt": fixture("short-lines.txt"), "a.html": page });
    for (const force of [[], ["--force"]]) {
      const { status, err } = await run(cwd, ["import", "a.html", "a.txt", "./a.html", ...force]);
      expect({ status, err }).toEqual({
        status: 2,
        err: "nianbao: a.txt：草稿也叫 a.nianbao.md，这一次已经由 a.html 写好，没有写；要另写一份，单独导入它，用 -o 换一个名字\n",
      });
      expect(readFileSync(join(cwd, "a.nianbao.md"), "utf8")).toContain("甲。");
      rmSync(join(cwd, "a.nianbao.md"));
    }
  });
});
