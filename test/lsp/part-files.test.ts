/** Which drafts the patterns of `rollup` name, in a workspace that is only told of. */
import { describe, expect, test } from "vitest";
import { findParts, plain } from "../../server/src/lsp/part-files.ts";

const root = "file:///w";
const above = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));

/** A workspace that holds these drafts. */
function workspace(...names: string[]) {
  const drafts = names.map((name) => `${root}/${encodeURI(name)}`);
  const folders = new Set(
    drafts.flatMap((draft) => {
      const found: string[] = [];
      for (let folder = above(draft); folder !== root; folder = above(folder)) found.push(folder);
      return found;
    }),
  );
  return {
    roots: [root],
    listDrafts: async (folder: string) => drafts.filter((draft) => above(draft) === folder),
    listFolders: async (folder: string) => [...folders].filter((one) => above(one) === folder),
  };
}

async function found(...patterns: string[]): Promise<string[]> {
  const county = workspace(
    "a.nianbao.md",
    "乡镇/b.nianbao.md",
    "乡镇/c.nianbao.md",
    "乡镇/村/d.nianbao.md",
    "部门/b.nianbao.md",
  );
  const uris = await findParts(root, patterns, county);
  return uris.map((uri) => plain(uri).slice(root.length + 1)).sort();
}

describe("patterns", () => {
  test.each([
    ["*.nianbao.md", ["a.nianbao.md"]],
    ["乡镇/*.nianbao.md", ["乡镇/b.nianbao.md", "乡镇/c.nianbao.md"]],
    ["乡镇\\*.nianbao.md", ["乡镇/b.nianbao.md", "乡镇/c.nianbao.md"]],
    ["**/b.nianbao.m?", ["乡镇/b.nianbao.md", "部门/b.nianbao.md"]],
    ["乡*/**", ["乡镇/b.nianbao.md", "乡镇/c.nianbao.md", "乡镇/村/d.nianbao.md"]],
    ["*/?/*.nianbao.md", ["乡镇/村/d.nianbao.md"]],
    ["乡镇/**/**/d*", ["乡镇/村/d.nianbao.md"]],
    ["没有/*.nianbao.md", []],
    ["../*.nianbao.md", []],
    ["/etc/*.nianbao.md", []],
  ])("%s", async (pattern, drafts) => {
    expect(await found(pattern)).toEqual(drafts);
  });

  test("a draft that two of them name is found once, one that is named in full without a search", async () => {
    expect(await found("*.nianbao.md", "a.nianbao.md", "新/e.nianbao.md")).toEqual(["a.nianbao.md", "新/e.nianbao.md"]);
  });
});

describe("whoever names too much is told", () => {
  test("of files", async () => {
    const drafts = (count: number) => workspace(...Array.from({ length: count }, (_, index) => `${index}.nianbao.md`));
    expect(await findParts(root, ["*"], drafts(5000))).toHaveLength(5000);
    await expect(findParts(root, ["*"], drafts(5001))).rejects.toThrow("more than 5000 files");
  });

  test("of folders, as where one holds itself", async () => {
    const endless = { ...workspace(), listFolders: async (folder: string) => [`${folder}/x`] };
    await expect(findParts(root, ["**/*"], endless)).rejects.toThrow("more than 5000 folders");
  });
});

test("several `**` behind each other are one", async () => {
  const deep = `${"a/".repeat(12)}d.nianbao.md`;
  expect(await findParts(root, [`${"**/".repeat(40)}d*`], workspace(deep))).toEqual([`${root}/${deep}`]);
});

test("an address is the same however it is escaped, and one that is escaped wrongly stays as it is", () => {
  expect(plain("file:///w/%E4%B9%A1%28%E9%95%87%29")).toBe("file:///w/乡(镇)");
  expect(plain("file:///w/100%")).toBe("file:///w/100%");
});
