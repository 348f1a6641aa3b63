import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { editions } from "../server/src/edition/index.ts";

/** What is of use to any part, and knows of none. */
const helpers = ["edit-distance", "first-index", "within"];

/** The way of the data, as docs/architecture.md tells it: what each part knows of, and nothing that comes after it. */
const knows: Readonly<Record<string, string>> = {
  draft: "",
  edition: "message",
  report: "draft edition",
  narrative: "draft edition message report",
  history: "draft report",
  rollup: "draft edit edition report",
  rules: "draft edit edition history message narrative report rollup",
  edit: "check draft edition report rules width",
  language: "check config convert draft edit edition message narrative position report rules width",
  convert: "draft edition message report",
  config: "draft edit edition message nearest rules",
  "report-page": "edition index message position report rules",
  lsp: "check config convert draft edit history language message position report rules version wildcard",
  ...Object.fromEntries(helpers.map((helper) => [helper, ""])),
};

/** The same within the reading of the narrative: from words to clauses, to what is meant, to the cells. */
const stages = ["lexicon", "quantities", "words", "clauses", "meaning", "parts", "binding", "statements", "shares"];

const root = join(import.meta.dirname, "..");
const sources = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
);

interface Import {
  readonly file: string;
  readonly from: string;
}

const imports: readonly Import[] = sources.flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;"]*"([^"]+)";|\bimport\("([^"]+)"\)/gm)].map(([, from, loaded]) => ({
    file,
    from: from ?? loaded ?? "",
  }));
});

const partOf = (path: string) => relative("server/src", path).split(sep)[0]?.replace(/\.ts$/, "") ?? "";

describe("one direction, no step back", () => {
  test.each(Object.entries(knows))("%s knows of: %s", (part, known) => {
    const allowed = new Set([part, ...known.split(" "), ...(helpers.includes(part) ? [] : helpers)]);
    const strange = imports
      .filter(({ file, from }) => partOf(file) === part && from.startsWith("."))
      .map(({ file, from }) => ({ file, to: partOf(join(dirname(file), from)) }))
      .filter(({ to }) => !allowed.has(to));
    expect(strange).toEqual([]);
  });

  test("the stages of the narrative know of those before them, and all of them are named here", () => {
    const stageOf = (path: string) => relative("server/src/narrative", path).split(sep);
    const within = imports
      .map(({ file, from }) => [stageOf(file), stageOf(join(dirname(file), from))] as const)
      .filter(([file, to]) => file.length === 2 && file[0] !== ".." && to[0] !== "..");
    const back = within.filter(([[of = ""], [to = ""]]) => stages.indexOf(to) > stages.indexOf(of));
    expect(back).toEqual([]);
    expect(new Set(within.map(([[stage]]) => stage))).toEqual(new Set(stages));
    expect(within.filter(([, to]) => to.length === 1)).toEqual([]);
  });

  test("only the client knows VS Code, only the command line and the server in Node know files", () => {
    const using = (what: RegExp) => new Set(imports.filter(({ from }) => what.test(from)).map(({ file }) => file));
    expect([...using(/^vscode$/)].filter((file) => !file.startsWith("client"))).toEqual([]);
    const files = [...using(/^node:(?:fs|child_process|worker_threads|os|net|http)/)];
    expect(files.filter((file) => !/^server\/src\/(?:cli\/|lsp\/(?:node|inside))/.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });
});

describe("the form is data", () => {
  // What the words of the narrative count are cells, by their names.
  const naming = ["edition", "narrative"];

  test("nothing names a row, a column or a table of an edition but the editions", () => {
    const tables = editions.flatMap(({ sections }) => sections.flatMap((section) => section.tables));
    // `rules`, `change` and the like are words of other things as well.
    const common = new Set(["rules", "change", "amount", "total", "other"]);
    const ids = new Set(tables.flatMap(({ id, rows, columns }) => [id, ...[...rows, ...columns].map((one) => one.id)]));
    const named = sources
      .filter((file) => !naming.includes(partOf(file)))
      .flatMap((file) =>
        [...readFileSync(join(root, file), "utf8").matchAll(/"([A-Za-z]+)"/g)]
          .map(([, word = ""]) => word)
          .filter((word) => ids.has(word) && !common.has(word))
          .map((word) => `${file}: ${word}`),
      );
    expect(named).toEqual([]);
  });
});
