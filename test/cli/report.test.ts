import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean, faulty, folder, run } from "./run.ts";

const hostile = `<img src=x onerror=alert(1)>&"'\u202E</script><script>alert(1)</script>`;
/** A draft of this agency, with its first line replaced. */
const of = (agency: string, text: string) => text.replace(/^# .*?(?=20\d\d年)/, () => `# ${agency}`);

async function page(files: Record<string, string | Uint8Array>, ...args: string[]): Promise<string> {
  const cwd = folder(files);
  expect((await run(cwd, ["report", "-o", "out.html", ...args])).err).toBe("");
  return readFileSync(join(cwd, "out.html"), "utf8");
}

describe("the page", () => {
  test("has the units, the worst first, with what was found, its sentence and its place", async () => {
    const html = await page({ "好.nianbao.md": clean, "坏 区.nianbao.md": faulty });
    const units = [...html.matchAll(/<th scope="row"[^>]*>(?:<a href="#u\d+">)?([^<]*)/g)].map(([, name]) => name);
    expect(units).toEqual(["示范区人民政府", "示例县人民政府办公室"]);
    expect(html).toContain("“自然人”一列的（七）总计应为 6（2+1+1+1+1），填写为 0");
    expect(html).toMatch(/<blockquote>\| （七）总计 \| <mark>0<\/mark>/);
    expect(html).toContain('<a href="./%E5%9D%8F%20%E5%8C%BA.nianbao.md#L85">坏 区.nianbao.md:85:11</a>');
    expect(html).toMatch(/<td class="heat h\d">2<\/td>/);
  });

  test("adds up applications and outcomes of all units, year by year, from base figures", async () => {
    const one = await page({ "a.nianbao.md": clean });
    const two = await page({ "a.nianbao.md": clean, "b.nianbao.md": clean, "c.nianbao.md": faulty });
    const bars = (html: string, heading: string) => {
      const section = html.slice(html.indexOf(heading));
      return (/aria-label="收到、办理和结转: ([^"]*)"/.exec(section)?.[1] ?? "").match(/(?<= )\d+/g);
    };
    expect(bars(one, "2024年申请和办理情况（1 份）")).toEqual(["23", "2", "23", "2"]);
    expect(bars(two, "2024年申请和办理情况（2 份）")).toEqual(["46", "4", "46", "4"]);
    // The draft's own total of the outcomes is wrong.
    expect(bars(two, "2020年申请和办理情况（1 份）")?.[2]).toBe("6");
  });

  test("counts nothing twice: a consolidated report is left out where its parts are summarized", async () => {
    const part = (name: string) => of(`示例县${name}局`, clean);
    const files = {
      "p/a.nianbao.md": part("甲"),
      "p/b.nianbao.md": part("乙"),
      "w.nianbao.md": of("示例县人民政府", clean),
    };
    const config = { ".nianbao.json": '{ "rollup": { "w.nianbao.md": ["p/*.nianbao.md"] } }' };
    const left = "汇总报告的数已在各单位之中，不再计入。";
    const all = await page({ ...files, ...config });
    expect(all).toContain("2024年申请和办理情况（2 份）");
    expect(all).toContain(left);
    const alone = await page({ ...files, ...config }, "w.nianbao.md");
    expect(alone).toContain("2024年申请和办理情况（1 份）");
    expect(alone).not.toContain(left);
    expect(await page(files)).toContain("2024年申请和办理情况（3 份）");
  });

  test("shows what stands around a finding, without the blanks that align a table", async () => {
    const html = await page({ "a.nianbao.md": clean.replace(/(\| 行政复议 +\|.*?)3 \|/, "$14 |") });
    expect(html).toContain("<blockquote>| 行政复议 | 1 | 0 | 1 | 1 | <mark>4</mark> |</blockquote>");
    const long = await page({ "a.nianbao.md": clean.replace("（一）予以公开  ", "(一)予以公开  ") });
    expect(long).toContain("<mark>(一)予以公开</mark> | 0 | 0 | 0 | 0 | 0 | 0 | 0 |</blockquote>");
  });

  test("escapes whatever a draft or a file is called, and lets no script run but its own", async () => {
    const html = await page({ [`${hostile.replaceAll("/", "")}.nianbao.md`]: of(hostile, faulty) });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<img|\u202E/g)).toBeNull();
    expect(html.match(/ on[a-z]+="|javascript:/g)).toBeNull();
    // Every attribute is in double quotes, none of which ends early.
    const tags = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "").match(/<[a-z][^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<\w+(?: [\w:-]+="[^"<>]*")*\/?>$/);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; style-src '[^ ]*'; script-src '[^ ]*'; base-uri 'none'; form-action 'none'$/,
    );
    for (const name of ["style", "script"]) {
      const content = html.split(`<${name}>`)[1]?.split(`</${name}>`)[0] ?? "";
      expect(policy).toContain(`${name}-src 'sha256-${createHash("sha256").update(content).digest("base64")}'`);
    }
    expect(html).not.toMatch(/ style="|https?:/);
  });

  test("says what could not be read, and that nothing was found", async () => {
    const cwd = folder({ "a.nianbao.md": clean, "b.nianbao.md": Buffer.from([0xff, 0]) });
    const { status, out } = await run(cwd, ["report", "-o", "out.html"]);
    expect({ status, out }).toEqual({ status: 2, out: "out.html：已写好\n" });
    const html = readFileSync(join(cwd, "out.html"), "utf8");
    expect(html).toContain("<li>b.nianbao.md：不是 UTF-8 编码的文本，没有处理；请另存为 UTF-8</li>");
    expect(html).toContain("没有发现问题。");
  });

  test("speaks English where it is asked to", async () => {
    expect(await page({ "a.nianbao.md": faulty }, "--lang", "en")).toContain("<h2>Every finding</h2>");
  });
});

describe("the table", () => {
  async function csv(files: Record<string, string>): Promise<string[]> {
    const cwd = folder(files);
    expect(await run(cwd, ["report", "--csv", "out.csv"])).toEqual({ status: 0, out: "out.csv：已写好\n", err: "" });
    return readFileSync(join(cwd, "out.csv"), "utf8").split("\r\n");
  }

  test("has every figure of every report in a line, under the form's own labels", async () => {
    const lines = await csv({ "a.nianbao.md": clean, "b.nianbao.md": faulty });
    expect(lines[0]).toBe("\uFEFFagency,year,table,row,column,value,file");
    expect(lines.at(-1)).toBe("");
    expect(lines).toContain("示例县人民政府办公室,2024,第二十条第（一）项,行政规范性文件,现行有效件数,17,a.nianbao.md");
    expect(lines).toContain(
      "示例县人民政府办公室,2024,收到和处理政府信息公开申请情况,一、本年新收政府信息公开申请数量,总计,23,a.nianbao.md",
    );
    expect(lines).toContain("示范区人民政府,2020,收到和处理政府信息公开申请情况,（七）总计,自然人,0,b.nianbao.md");
    expect(new Set(lines.slice(1, -1).map((line) => line.match(/,/g)?.length))).toEqual(new Set([6]));
  });

  test("has money in 万元, whatever unit was typed", async () => {
    const typed = faulty.replace(/(\| 政府集中采购 \| [^|]*\|) [^|]* \|/, "$1 251000元 |");
    const lines = await csv({ "a.nianbao.md": typed });
    expect(lines.filter((line) => line.includes("采购总金额"))).toEqual([
      "示范区人民政府,2020,第二十条第（九）项,政府集中采购,采购总金额,25.1,a.nianbao.md",
    ]);
  });

  test("leaves what is blank or unreadable without a value", async () => {
    const [, first] = await csv({ "a.nianbao.md": clean.replace(/(\| 规章 +\|) +0 \|/, "$1 约3 |") });
    expect(first).toBe("示例县人民政府办公室,2024,第二十条第（一）项,规章,本年制发件数,,a.nianbao.md");
  });

  test("quotes what has commas, and makes no formula of a name", async () => {
    expect((await csv({ "a.nianbao.md": of('甲,"乙"局', clean) }))[1]).toMatch(/^"甲,""乙""局",2024,/);
    expect((await csv({ "a.nianbao.md": of("=1+1局", clean) }))[1]).toMatch(/^'=1\+1局,2024,/);
  });
});

test("goes to standard output, alone", async () => {
  const cwd = folder({ "a.nianbao.md": clean });
  const both = await run(cwd, ["report", "-o", "-", "--csv", "out.csv"]);
  expect(both).toMatchObject({ status: 0, err: "out.csv：已写好\n" });
  expect(both.out).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
  const table = await run(cwd, ["report", "--csv", "-"]);
  expect(table).toEqual({ status: 0, out: readFileSync(join(cwd, "out.csv"), "utf8"), err: "" });
});

test.each([
  ["report -o - --csv -", "网页和表不能都写到标准输出；给其中一个写个文件名"],
  ["report", "请写明结果放在哪里：-o report.html，或者 --csv figures.csv"],
  ["report - -o a.html", "汇总要从文件做，不能用标准输入"],
  ["report -o a.html --csv ./a.html", "网页和表不能写到同一个文件；给其中一个换个文件名"],
  ["report --csv a.nianbao.md", "a.nianbao.md：这是草稿的文件名，没有写；请另起一个名字"],
  ["report -o b.nianbao.md a.nianbao.md", "b.nianbao.md：这是草稿的文件名，没有写；请另起一个名字"],
  ["report -o none/a.html", "none/a.html：没有 none 这个文件夹，没有写"],
])("%s", async (line, said) => {
  const { status, err } = await run(folder({ "a.nianbao.md": clean }), line.split(" "));
  expect({ status, err }).toEqual({ status: 2, err: `nianbao: ${said}\n` });
});
