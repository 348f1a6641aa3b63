import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean, faulty, folder, run } from "./run.ts";

const update = ["check", "--baseline", "known.json", "--update-baseline"];
const check = ["check", "--baseline", "known.json"];

describe("known findings", () => {
  test("are written, and silent from then on", async () => {
    const cwd = folder({ "a.nianbao.md": faulty, "b/b.nianbao.md": clean });
    expect(await run(cwd, update)).toEqual({
      status: 0,
      out: "known.json：记下 3 处已知问题，以后不再提示\n",
      err: "",
    });
    const { version, files } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"));
    expect(version).toBe(1);
    expect(Object.keys(files)).toEqual(["a.nianbao.md"]);
    expect(files["a.nianbao.md"][0]).toMatch(/^column-total [0-9a-f]{16}:1$/);
    expect(await run(cwd, check)).toEqual({
      status: 0,
      out: "检查 2 份，没有发现问题。\n",
      err: "nianbao: 另有 3 处已知问题，没有列出\n",
    });
  });

  test("stay known where lines move, from whatever folder the command is run", async () => {
    const cwd = folder({ "x/a.nianbao.md": faulty });
    await run(cwd, update);
    writeFileSync(join(cwd, "x/a.nianbao.md"), faulty.replace("## 一、", "又一段。\n\n又一段。\n\n## 一、"));
    expect((await run(cwd, check)).status).toBe(0);
    expect((await run(join(cwd, "x"), ["check", "--baseline", "../known.json"])).status).toBe(0);
  });

  test("do not hide what is new, the same finding a second time among it", async () => {
    const warned = clean.replace(/〔(\d{4})〕/, "【$1】");
    const cwd = folder({ "a.nianbao.md": faulty, "b.nianbao.md": warned });
    await run(cwd, update);
    writeFileSync(join(cwd, "a.nianbao.md"), faulty.replace("| （一）予以公开 | 2 |", "| （一）予以公开 | 3 |"));
    const changed = await run(cwd, [...check, "--format", "json"]);
    expect(changed.status).toBe(1);
    const rules = JSON.parse(changed.out).files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain("column-total");
    expect(rules).not.toContain("empty-section");
    writeFileSync(join(cwd, "a.nianbao.md"), faulty);
    const paragraph = warned.split("\n").find((line) => line.includes("【"));
    writeFileSync(join(cwd, "b.nianbao.md"), warned.replace(paragraph ?? "", `${paragraph}\n\n${paragraph}`));
    const twice = JSON.parse((await run(cwd, [...check, "--format", "json", "b.nianbao.md"])).out);
    expect(twice.summary.warnings).toBe(1);
  });

  test("of drafts that were not looked at stay; of those that are gone they go", async () => {
    const cwd = folder({ "a.nianbao.md": faulty, "b.nianbao.md": faulty, "c.nianbao.md": faulty });
    await run(cwd, update);
    rmSync(join(cwd, "c.nianbao.md"));
    writeFileSync(join(cwd, "a.nianbao.md"), clean);
    await run(cwd, [...update, "a.nianbao.md"]);
    expect(Object.keys(JSON.parse(readFileSync(join(cwd, "known.json"), "utf8")).files)).toEqual(["b.nianbao.md"]);
  });
});

test.each([
  ["check --update-baseline", "--update-baseline 要和 --baseline FILE 一起用"],
  ["check --baseline none.json", "none.json：没有这个文件或文件夹"],
  ["check --baseline wrong.json", "wrong.json：不是 --update-baseline 写的文件"],
  ["check --baseline list.json", "list.json：不是 --update-baseline 写的文件"],
  ["check --baseline list.json --update-baseline", "list.json：不是 --update-baseline 写的文件"],
])("%s", async (line, said) => {
  const cwd = folder({ "a.nianbao.md": faulty, "wrong.json": "{", "list.json": '{ "files": { "a": 1 } }' });
  expect(await run(cwd, line.split(" "))).toEqual({ status: 2, out: "", err: `nianbao: ${said}\n` });
});
