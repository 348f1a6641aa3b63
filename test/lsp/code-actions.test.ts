import { afterEach, describe, expect, test } from "vitest";
import type { ApplyWorkspaceEditResult, CodeAction, CodeLens } from "vscode-languageserver/node";
import { until } from "../kit/until.ts";
import { clean, received, results, withTotal } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const uri = "file:///reports/2024.nianbao.md";
const wrongRow = withTotal(received, 24);
const wrong = clean.replace(received, wrongRow);
const CONTENT_MODIFIED = -32801;

let client: TestClient;
afterEach(async () => {
  await client.stop();
  expect(client.logged).toEqual([]);
});

/** Chosen as an editor does: resolved if need be, then applied. */
async function choose(action: CodeAction | undefined): Promise<boolean> {
  if (!action) throw new Error("no such action");
  const { edit } = action.edit ? action : await client.resolve(action);
  if (!edit) throw new Error("no edit");
  return client.apply(edit);
}

const titled = (actions: readonly CodeAction[], title: string) => actions.find((action) => action.title === title);

describe("quick fixes", () => {
  test("the sum is preferred and restores the text", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const actions = await client.actions(uri, client.rangeOf(uri, "24 |"), ["quickfix"]);
    expect(actions.map(({ title, kind, isPreferred, edit }) => [title, kind, isPreferred, edit])).toEqual([
      ["改为 23", "quickfix", true, undefined],
      ["本行不检查“每行的总计等于各类申请人之和”（请写明理由）", "quickfix", undefined, undefined],
    ]);
    expect(actions[0]?.diagnostics).toMatchObject([{ code: "row-total" }]);
    expect(await choose(actions[0])).toBe(true);
    expect(client.text(uri)).toBe(clean);
    expect(await client.findings(uri)).toEqual([]);
  });

  test("nothing is offered where nothing is found", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    expect(await client.actions(uri, client.rangeOf(uri, "## 一、总体情况"), ["quickfix"])).toEqual([]);
    expect(await client.actions(uri, client.rangeOf(uri, "24 |"), ["refactor.extract"])).toEqual([]);
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(await client.actions("file:///nowhere.nianbao.md", nowhere)).toEqual([]);
  });

  test("an action lives through changes elsewhere: its edit is for the text as it is now", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const [fix] = await client.actions(uri, client.rangeOf(uri, "24 |"));
    client.replace(uri, "## 一、总体情况", "多一行\n\n## 一、总体情况");
    client.replace(uri, results, withTotal(results, 99));
    expect(await choose(fix)).toBe(true);
    expect(client.text(uri)).toContain(received);
    expect(await client.findings(uri)).toEqual(["column-total: 99"]);
  });

  test("an action whose finding is gone, or would do something else by now, is refused", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const [fix] = await client.actions(uri, client.rangeOf(uri, "24 |"));
    if (!fix) throw new Error();
    client.replace(uri, wrongRow, received);
    await expect(client.resolve(fix)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
    client.replace(uri, received, wrongRow.replace(/ 22 /, " 21 "));
    expect(await client.findings(uri)).not.toEqual([]);
    await expect(client.resolve(fix)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
    client.close(uri);
    await expect(client.resolve(fix)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  });

  test("an edit names its version, so a change on the way to the editor makes it void", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const [fix] = await client.actions(uri, client.rangeOf(uri, "24 |"));
    if (!fix) throw new Error();
    const { edit } = await client.resolve(fix);
    client.replace(uri, "## 一、总体情况", "多一行\n\n## 一、总体情况");
    expect(edit && client.apply(edit)).toBe(false);
  });

  test("an editor that asks no second time gets the edits at once", async () => {
    client = await TestClient.start(simple);
    client.open(uri, wrong);
    const [fix] = await client.actions(uri, client.rangeOf(uri, "24 |"));
    expect(fix?.edit).toEqual({ changes: { [uri]: [{ range: expect.anything(), newText: "23" }] } });
    expect(await choose(fix)).toBe(true);
    expect(client.text(uri)).toBe(clean);
  });

  test("in a place that counts bytes", async () => {
    client = await TestClient.start({ ...modern, general: { positionEncodings: ["utf-8"] } });
    client.open(uri, wrong);
    const [fix] = await client.actions(uri, client.rangeOf(uri, "24 |"));
    expect(await choose(fix)).toBe(true);
    expect(client.text(uri)).toBe(clean);
  });

  test("an action that some other server made up is refused", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    for (const data of [undefined, { uri, version: 1, deed: { kind: "rm" } }]) {
      await expect(client.resolve({ title: "?", data })).rejects.toMatchObject({ code: CONTENT_MODIFIED });
    }
    expect(client.logged.splice(0)).toHaveLength(2);
  });
});

describe("several at once", () => {
  test("all of a rule", async () => {
    client = await TestClient.start();
    client.open(uri, wrong.replace(/(\| 3\.其他 .*)0 \|/, "$17 |").replace(results, withTotal(results, 1)));
    expect(await client.findings(uri)).toEqual(["row-total: 24", "row-total: 7", "column-total: 1"]);
    const actions = await client.actions(uri, client.rangeOf(uri, "24 |"), ["quickfix"]);
    expect(await choose(titled(actions, "修正全文同类问题：每行的总计等于各类申请人之和（2 处）"))).toBe(true);
    expect(await client.findings(uri)).toEqual(["column-total: 1"]);
  });

  test("all totals of a table", async () => {
    client = await TestClient.start();
    client.open(uri, wrong.replace(results, withTotal(results, 1)));
    const actions = await client.actions(uri, client.rangeOf(uri, "24 |"), ["quickfix"]);
    expect(await choose(titled(actions, "重算本表合计（2 处）"))).toBe(true);
    expect(client.text(uri)).toBe(clean);
  });

  test("everything certain, in the whole draft and in one step", async () => {
    client = await TestClient.start();
    client.open(
      uri,
      wrong
        .replace(results, withTotal(results, 1))
        .replace("## 五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况"),
    );
    const [all, ...rest] = await client.actions(uri, client.rangeOf(uri, "# 示例县"), ["source.fixAll"]);
    expect(rest).toEqual([]);
    expect(all).toMatchObject({ kind: "source.fixAll.nianbao", title: "修正全文可以确定的差错（3 处）" });
    expect(await choose(all)).toBe(true);
    expect(client.text(uri)).toBe(clean);
    expect(await client.actions(uri, client.rangeOf(uri, "# 示例县"), ["source.fixAll"])).toEqual([]);
  });

  test("totals of numbers that are in doubt are left, and that is said", async () => {
    client = await TestClient.start();
    const slip = received.replace(" 22 ", " 32 ");
    client.open(uri, clean.replace(received, slip).replace(/(\| 行政复议 .*)3 \|/, "$14 |"));
    const [all] = await client.actions(uri, client.rangeOf(uri, "# 示例县"), ["source"]);
    expect(all?.title).toMatch(/^修正全文可以确定的差错（1 处；另有 \d 处合计不改：相加的数字本身存疑）$/);
    expect(await choose(all)).toBe(true);
    expect(client.text(uri)).toBe(clean.replace(received, slip));
    const actions = await client.actions(uri, client.rangeOf(uri, slip), ["quickfix"]);
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
    expect(await choose(actions.find(({ title }) => title.includes("自然人”改为 22")))).toBe(true);
    expect(client.text(uri)).toBe(clean);
  });
});

describe("disable for this line", () => {
  const disable = (actions: readonly CodeAction[]) => actions.find(({ title }) => title.startsWith("本行不检查"));

  test("behind the row of a table, which a line of its own would cut in two", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    await choose(disable(await client.actions(uri, client.rangeOf(uri, "24 |"))));
    expect(client.text(uri)).toBe(
      clean.replace(received, `${wrongRow} <!-- nianbao-disable-line row-total -- 理由 -->`),
    );
    expect(await client.findings(uri)).toEqual([]);
  });

  test("with the reason to be written over, where the editor can", async () => {
    const workspace = { ...modern.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
    client = await TestClient.start({ ...modern, workspace });
    client.open(uri, wrong);
    const action = disable(await client.actions(uri, client.rangeOf(uri, "24 |")));
    const { edit } = await client.resolve(action ?? { title: "" });
    const value = ` <!-- nianbao-disable-line row-total -- \${1:理由} -->`;
    expect(edit?.documentChanges).toMatchObject([{ edits: [{ snippet: { kind: "snippet", value } }] }]);
  });

  test("above the line elsewhere, with the line end of the draft", async () => {
    client = await TestClient.start(modern, { locale: "en" });
    const crlf = clean.replace("## 五、", "五、").replaceAll("\n", "\r\n");
    client.open(uri, crlf);
    const line = "五、存在的主要问题及改进情况";
    const actions = await client.actions(uri, client.rangeOf(uri, line));
    await choose(actions.find(({ title }) => title.startsWith("Disable heading-markup")));
    const directive = "<!-- nianbao-disable-next-line heading-markup -- reason -->\r\n";
    expect(client.text(uri)).toBe(crlf.replace(line, directive + line));
    expect(await client.findings(uri)).toEqual([]);
  });
});

describe("the command that recomputes", () => {
  const run = (of = uri) =>
    client.connection.sendRequest("workspace/executeCommand", { command: "nianbao.server.recompute", arguments: [of] });

  test("writes every total that is certain, through the editor", async () => {
    client = await TestClient.start();
    client.open(uri, wrong.replace(results, withTotal(results, 1)));
    await run();
    expect(client.text(uri)).toBe(clean);
    expect(client.shown).toEqual([]);
    await run();
    await until(() => expect(client.shown).toEqual(["各项合计都相符，没有要改的。"]));
  });

  test("says what it left and why", async () => {
    client = await TestClient.start();
    client.open(uri, clean.replace(received, received.replace(" 22 ", " 32 ")));
    await run();
    await until(() => expect(client.shown).toHaveLength(1));
    expect(client.shown[0]).toMatch(/^合计都没有改：“一、本年新收政府信息公开申请数量”的“总计”/);
  });

  test("says why the editor has not made the edits", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const answers: ApplyWorkspaceEditResult[] = [{ applied: false, failureReason: "只读" }, { applied: false }];
    client.connection.onRequest("workspace/applyEdit", () => answers.shift() ?? { applied: true });
    await run();
    await run();
    await until(() => expect(client.shown).toEqual(["合计没有改：只读", "合计没有改：稿件刚刚变了，请再试一次"]));
    expect(client.text(uri)).toBe(wrong);
  });

  test("asks for no edits where the editor takes none", async () => {
    client = await TestClient.start({ textDocument: { diagnostic: {} } });
    client.open(uri, wrong);
    await run();
    await until(() => expect(client.shown).toEqual(["合计没有改：编辑器不接受改动"]));
    expect(client.text(uri)).toBe(wrong);
  });

  test("for what is not open, nothing", async () => {
    client = await TestClient.start();
    expect(await run("file:///nowhere.nianbao.md")).toBeNull();
    expect(client.shown).toEqual([]);
  });
});

describe("the command that fills the blanks of a table", () => {
  const run = (detail: unknown) => {
    const params = { command: "nianbao.server.fillBlanks", arguments: [uri, detail] };
    return client.connection.sendRequest("workspace/executeCommand", params);
  };
  const numbers = /\d+ (?=\|)/g;
  const blank = clean.replace(received, received.replace(numbers, " "));
  const filled = clean.replace(received, received.replace(numbers, "0 ")).replace(/ +/g, " ");

  test("is what the line above the table offers: 0, and the sums", async () => {
    client = await TestClient.start();
    client.open(uri, blank);
    const lenses: CodeLens[] = await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    const offered = lenses.find(({ command }) => command?.command === "nianbao.server.fillBlanks");
    const [of, table] = offered?.command?.arguments ?? [];
    expect(of).toBe(uri);
    await run(table);
    expect(client.text(uri).replace(/ +/g, " ")).toBe(filled);
    // Of a table that has no blanks any more, or that is not there, nothing.
    await run(table);
    await run({ alike: "applications", nth: 5, of: 9 });
    expect(client.text(uri).replace(/ +/g, " ")).toBe(filled);
    expect(client.shown).toEqual([]);
  });
});
