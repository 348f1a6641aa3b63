import { describe, expect, test } from "vitest";
import { CommandLine } from "../../server/src/cli/command-line.ts";
import { commands } from "../../server/src/cli/commands.ts";
import { failureAt } from "../../server/src/cli/failure.ts";
import { render } from "../../server/src/message.ts";
import { rules } from "../../server/src/rules/index.ts";
import { folder, run } from "./run.ts";

describe("a command line that is wrong is said in one line", () => {
  test.each([
    ["chekc", "没有 chekc 这个命令；是不是 nianbao check？"],
    ["frobnicate", "没有 frobnicate 这个命令；有哪些命令：nianbao --help"],
    ["constructor", "没有 constructor 这个命令；有哪些命令：nianbao --help"],
    ["a.nianbao.md", "没有 a.nianbao.md 这个命令；是不是 nianbao check a.nianbao.md？"],
    ["check --formt json", "没有 --formt 这个选项；是不是 --format？"],
    ["check -x", "没有 -x 这个选项"],
    ["check --dry-run", "没有 --dry-run 这个选项"],
    ["check --format", "选项 --format 后面要写一个值"],
    ["check --format --quiet", "选项 --format 后面要写一个值"],
    ["check --format= .", "选项 --format 后面要写一个值"],
    ["check --format xml", "没有 xml 这种输出样式；有 pretty、json、ndjson、sarif、github、junit"],
    ["check --quiet=yes", "选项 --quiet 后面不能写值：yes"],
    ["check --max-warnings -1", "--max-warnings 后面应是不小于 0 的整数，写的是 -1"],
    ["rules colum-total", "没有 colum-total 这条规则；是不是 column-total？"],
    ["rules balance row-total", "一次只能看一条规则"],
  ])("%s", async (line, said) => {
    expect(await run(folder(), line.split(" "))).toEqual({ status: 2, out: "", err: `nianbao: ${said}\n` });
  });

  test("in English where English is asked for", async () => {
    const { err } = await run(folder(), ["check", "--formt", "--lang", "en"]);
    expect(err).toBe("nianbao: there is no option --formt; did you mean --format?\n");
    expect((await run(folder(), ["check", "--lang", "fr"])).err).toContain("there is no language fr");
  });
});

describe("language", () => {
  test.each([
    [{}, "zh-cn"],
    [{ LANG: "zh_CN.UTF-8" }, "zh-cn"],
    [{ LANG: "C.UTF-8" }, "zh-cn"],
    [{ LANG: "POSIX" }, "zh-cn"],
    [{ LANG: "en_GB.UTF-8" }, "en"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "en_US.UTF-8" }, "en"],
    [{ LANG: "en_US.UTF-8", LC_MESSAGES: "zh_TW" }, "zh-cn"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "" }, "en"],
  ])("of %o", (env, lang) => {
    expect(new CommandLine([]).language(env)).toBe(lang);
    expect(new CommandLine(["--lang", "en"]).language(env)).toBe("en");
  });
});

describe("help", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s lists the commands", async (option) => {
    const { status, out } = await run(folder(), [option]);
    expect(status).toBe(0);
    for (const command of ["check [PATH…]", "fix [PATH…]", "rules [RULE]", "lsp --stdio"]) {
      expect(out).toContain(`nianbao ${command}`);
    }
  });

  test("help before a command is --help behind it", async () => {
    expect(await run(folder(), ["help", "fix"])).toEqual(await run(folder(), ["fix", "--help"]));
    expect((await run(folder(), ["help", "chekc"])).err).toBe("nianbao: 没有 chekc 这个命令；是不是 nianbao check？\n");
  });

  test("without a command it goes to standard error", async () => {
    const { status, out, err } = await run(folder(), []);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("nianbao check [PATH…]");
  });

  test.each(Object.keys(commands))("of %s names its options, in lines that fit", async (command) => {
    for (const lang of ["zh-cn", "en"]) {
      const { status, out } = await run(folder(), [command, "--help", "--lang", lang]);
      expect(status).toBe(0);
      expect(out).toContain("--lang zh-cn|en");
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
    }
  });
});

test("--version is that of the package", async () => {
  const { status, out } = await run(folder(), ["--version"]);
  expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

describe("rules", () => {
  test("lists each, aligned", async () => {
    const { status, out } = await run(folder(), ["rules"]);
    expect(status).toBe(0);
    for (const { id, title } of rules)
      expect(out).toMatch(new RegExp(`^  ${id} +(?:错误|警告|提示|弱提示) +${title.zh}$`, "m"));
  });

  test("prints the page of one", async () => {
    const { out } = await run(folder(), ["rules", "balance", "--lang", "en"]);
    expect(out).toMatch(/^# balance\n/);
    expect(out).toContain("nianbao-disable-line balance");
  });
});

test("what the system refuses is said in words, and a slip of the program is not taken for it", () => {
  const refused = Object.assign(new Error("EACCES: …"), { code: "EACCES" });
  expect(render(failureAt("a.md", refused).said, "zh-cn")).toBe("a.md：没有权限");
  expect(() => failureAt("a.md", new TypeError("x is not a function"))).toThrow(TypeError);
});
