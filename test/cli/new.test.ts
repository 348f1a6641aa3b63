import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clean, folder, run } from "./run.ts";

test("prints a draft, or writes it to a file that is not there yet", async () => {
  const cwd = folder();
  const args = ["new", "--agency", "示例县人民政府", "--year", "2025"];
  const { status, out } = await run(cwd, args);
  expect(status).toBe(0);
  expect(out).toMatch(/^# 示例县人民政府2025年政府信息公开工作年度报告\n/);
  expect(await run(cwd, [...args, "-o", "a.nianbao.md"])).toEqual({
    status: 0,
    out: "a.nianbao.md：已写好，空白处请填写\n",
    err: "",
  });
  expect(readFileSync(join(cwd, "a.nianbao.md"), "utf8")).toBe(out);
  expect(await run(cwd, [...args, "-o", "-"])).toEqual({ status: 0, out, err: "" });
  expect(await run(cwd, [...args, "-o", "a.nianbao.md"])).toMatchObject({
    status: 2,
    err: "nianbao: a.nianbao.md：已经有这个文件，没有写；用 -o 换一个名字\n",
  });
});

test("last year's report tells agency and year, and its numbers are carried over", async () => {
  const { status, out } = await run(folder({ "2024.nianbao.md": clean }), ["new", "--previous", "2024.nianbao.md"]);
  expect(status).toBe(0);
  expect(out).toMatch(/^# 示例县人民政府办公室2025年政府信息公开工作年度报告\n/);
  expect(out).toMatch(/\n\| 二、上年结转政府信息公开申请数量 +\| +2 \|/);
});

test("another agency's report is said to be one, another year's is not taken", async () => {
  const cwd = folder({ "2024.nianbao.md": clean });
  const previous = ["new", "--previous", "2024.nianbao.md"];
  const renamed = await run(cwd, [...previous, "--agency", "示例市人民政府办公室"]);
  expect(renamed).toMatchObject({
    status: 0,
    err: "nianbao: 请核对：2024.nianbao.md 是“示例县人民政府办公室”的报告，结转数和现行有效数照样带了过来\n",
  });
  const above = await run(cwd, [...previous, "--agency", "示例市示例县人民政府办公室"]);
  expect(above).toMatchObject({ status: 0, err: "" });
  expect(await run(cwd, [...previous, "--year", "2026"])).toEqual({
    status: 2,
    out: "",
    err: "nianbao: 2024.nianbao.md 是 2024 年的报告，不是上一年（2025 年）的\n",
  });
});

test.each([
  ["new", "请用 --agency 写明机关全称"],
  ["new --agency 甲", "请用 --year 写明是哪一年的报告"],
  ["new --agency 甲 --year 18", "--year 后面应是 2019 年及以后的年份，写的是 18"],
  ["new --agency 甲 --year 2007", "--year 后面应是 2019 年及以后的年份，写的是 2007"],
  ["new 甲", "甲 是什么？文件名写在 -o 后面，机关写在 --agency 后面"],
  ["new --agency 甲 --year 2025 -o none/a.md", "none/a.md：没有 none 这个文件夹，没有写"],
  ["new --previous a.md", "a.md 的标题里没有读出机关，请用 --agency 写明全称"],
  ["new --previous none.md", "none.md：没有这个文件或文件夹"],
])("%s", async (line, said) => {
  expect(await run(folder({ "a.md": "# 说明\n" }), line.split(" "))).toEqual({
    status: 2,
    out: "",
    err: `nianbao: ${said}\n`,
  });
});
