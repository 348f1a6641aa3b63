import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as lsp from "vscode-languageserver/node";
import { clean, received, withTotal } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const uri = "file:///reports/2024.nianbao.md";
const rough = clean.replace(received, received.replace(/ +/g, " "));

/** A client that says that it can show all that the server has. */
const able: lsp.ClientCapabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    foldingRange: { rangeLimit: 5 },
  },
};

const textDocument = { uri };
let client: TestClient;
let number = 0;

beforeAll(async () => {
  client = await TestClient.start(able);
});

afterAll(() => client.stop());

/** Opens a draft under a name of its own; gives what requests name it by. */
function open(text: string): { uri: string; textDocument: { uri: string } } {
  const uri = `file:///reports/${++number}/2024.nianbao.md`;
  client.open(uri, text);
  return { uri, textDocument: { uri } };
}

/** Where some words of an open draft begin. */
const startOf = (uri: string, words: string) => client.rangeOf(uri, words).start;

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const formatting = { tabSize: 4, insertSpaces: true };
const cellOf = (value: string) => received.indexOf(value);

function positionIn(uri: string, row: string, character: number): lsp.Position {
  return { line: startOf(uri, row).line, character };
}

describe("every request is answered", () => {
  test("hover", async () => {
    const { uri, textDocument } = open(clean);
    const position = positionIn(uri, received, cellOf("22"));
    const hover = await client.connection.sendRequest(lsp.HoverRequest.type, { textDocument, position });
    expect(hover?.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("本行总计 23 = 22+0") });
  });

  test("completion, whose edit is applied", async () => {
    const { uri, textDocument } = open(clean.replace(received, "| 一"));
    const position = positionIn(uri, "| 一\n", 3);
    const items = await client.connection.sendRequest(lsp.CompletionRequest.type, { textDocument, position });
    const [item] = Array.isArray(items) ? items : [];
    expect(item).toMatchObject({ label: "一、本年新收政府信息公开申请数量", insertTextFormat: 2 });
    expect(
      item?.textEdit && lsp.TextEdit.is(item.textEdit) && client.apply({ changes: { [uri]: [item.textEdit] } }),
    ).toBe(true);
    expect(client.text(uri)).toContain("| 一、本年新收政府信息公开申请数量 ");
  });

  test("formatting of the document and of a range give the aligned text", async () => {
    for (const range of [undefined, { start: whole.start, end: whole.end }]) {
      const { uri, textDocument } = open(rough);
      const params = { textDocument, options: formatting };
      const edits = range
        ? await client.connection.sendRequest(lsp.DocumentRangeFormattingRequest.type, { ...params, range })
        : await client.connection.sendRequest(lsp.DocumentFormattingRequest.type, params);
      client.apply({ changes: { [uri]: edits ?? [] } });
      expect(client.text(uri)).toBe(clean);
    }
  });

  test("formatting on type: Enter adds the next row", async () => {
    const { uri, textDocument } = open(clean.replace(received, ""));
    const position = { line: client.lines(uri).positionAt(clean.indexOf(received)).line, character: 0 };
    const params = { textDocument, position, ch: "\n", options: formatting };
    const [edit] = (await client.connection.sendRequest(lsp.DocumentOnTypeFormattingRequest.type, params)) ?? [];
    expect(edit?.newText).toMatch(/^\| 一、本年新收/);
  });

  test("inlay hints and code lenses, whose command mends the draft", async () => {
    const { uri, textDocument } = open(clean.replace(received, withTotal(received, 99)));
    const hints = await client.connection.sendRequest(lsp.InlayHintRequest.type, { textDocument, range: whole });
    expect(hints).toMatchObject([{ label: "应为 23" }]);
    const lenses = await client.connection.sendRequest(lsp.CodeLensRequest.type, { textDocument });
    expect(lenses?.map(({ command }) => command?.title)).toEqual(["1 处合计不符，重算", "合计相符"]);
    const [lens] = lenses ?? [];
    if (!lens?.command) throw new Error("no command");
    await client.connection.sendRequest(lsp.ExecuteCommandRequest.type, {
      command: lens.command.command,
      arguments: lens.command.arguments ?? [],
    });
    expect(client.text(uri)).toBe(clean);
  });

  test("symbols of the document and of the workspace", async () => {
    const { uri, textDocument } = open(clean);
    const symbols = await client.connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument });
    expect(symbols).toHaveLength(7);
    expect(symbols?.[1]).toMatchObject({ name: "一、总体情况", children: { length: 5 } });
    const found = await client.connection.sendRequest(lsp.WorkspaceSymbolRequest.type, { query: "示例县 2024" });
    expect(found).toContainEqual(expect.objectContaining({ location: expect.objectContaining({ uri }) }));
  });

  test("folding ranges, no more than asked for, and selection ranges", async () => {
    const { uri, textDocument } = open(clean);
    expect(await client.connection.sendRequest(lsp.FoldingRangeRequest.type, { textDocument })).toHaveLength(5);
    const positions = [positionIn(uri, received, cellOf("22")), { line: 0, character: 0 }];
    const ranges = await client.connection.sendRequest(lsp.SelectionRangeRequest.type, { textDocument, positions });
    expect(ranges?.map(({ range }) => client.at(uri, range))).toEqual(["22", expect.stringMatching(/^# /)]);
  });

  test("document links", async () => {
    const { textDocument } = open(`${clean}\n<!-- nianbao-disable-file row-total -->\n`);
    const links = await client.connection.sendRequest(lsp.DocumentLinkRequest.type, { textDocument });
    expect(links).toMatchObject([{ target: "nianbao-rule:/row-total.md" }]);
  });

  test("definition, references, highlights", async () => {
    const { uri, textDocument } = open(clean);
    const position = positionIn(uri, received, received.length - 4);
    const definition = await client.connection.sendRequest(lsp.DefinitionRequest.type, { textDocument, position });
    expect(definition).toHaveLength(6);
    const base = { textDocument, position: positionIn(uri, received, cellOf("22")) };
    const context = { includeDeclaration: true };
    const references = await client.connection.sendRequest(lsp.ReferencesRequest.type, { ...base, context });
    expect(references?.map(({ range }) => client.at(uri, range))).toEqual(["22", "23", "2"]);
    const highlights = await client.connection.sendRequest(lsp.DocumentHighlightRequest.type, base);
    expect(highlights).toHaveLength(3);
  });

  test("semantic tokens, of all and of a range", async () => {
    const { uri, textDocument } = open(clean);
    const full = await client.connection.sendRequest(lsp.SemanticTokensRequest.type, { textDocument });
    const { line } = startOf(uri, received);
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const part = await client.connection.sendRequest(lsp.SemanticTokensRangeRequest.type, { textDocument, range });
    const [, ...rest] = part?.data ?? [];
    expect(rest).toHaveLength(4);
    expect(full?.data.join()).toContain(rest.join());
  });
});

/** Each request with the least that it needs. */
const requests: readonly (readonly [string, object])[] = [
  ["textDocument/hover", { position: whole.start }],
  ["textDocument/completion", { position: whole.start }],
  ["textDocument/formatting", { options: formatting }],
  ["textDocument/rangeFormatting", { range: whole, options: formatting }],
  ["textDocument/onTypeFormatting", { position: whole.start, ch: "|", options: formatting }],
  ["textDocument/inlayHint", { range: whole }],
  ["textDocument/codeLens", {}],
  ["textDocument/documentSymbol", {}],
  ["textDocument/foldingRange", {}],
  ["textDocument/selectionRange", { positions: [whole.start] }],
  ["textDocument/documentLink", {}],
  ["textDocument/definition", { position: whole.start }],
  ["textDocument/references", { position: whole.start, context: { includeDeclaration: true } }],
  ["textDocument/documentHighlight", { position: whole.start }],
  ["textDocument/semanticTokens/full", {}],
  ["textDocument/semanticTokens/range", { range: whole }],
];

describe.each(requests)("%s", (method, params) => {
  test("of a draft just closed is answered with nothing, in a document of one line and of none, too", async () => {
    const { uri, textDocument } = open(clean);
    client.close(uri);
    const answer = await client.connection.sendRequest(method, { ...params, textDocument });
    expect([[], null, { data: [] }]).toContainEqual(answer);
    for (const text of ["|", ""]) {
      await client.connection.sendRequest(method, { ...params, textDocument: open(text).textDocument });
    }
    expect(client.logged).toEqual([]);
  });

  test("that is cancelled is told so, or answered all the same", async () => {
    const { textDocument } = open(clean);
    const source = new lsp.CancellationTokenSource();
    const answer = client.connection.sendRequest(method, { ...params, textDocument }, source.token);
    source.cancel();
    await answer.catch((error: unknown) => expect(error).toMatchObject({ code: lsp.LSPErrorCodes.RequestCancelled }));
    expect(client.logged).toEqual([]);
  });
});

test("a client that counts in bytes gets its edits, hints and tokens in bytes", async () => {
  const bytes = await TestClient.start({ ...able, general: { positionEncodings: ["utf-8", "utf-16"] } });
  bytes.open(uri, rough.replace("|    1 |   23 |", "| 1 | 23 |"));
  const edits = await bytes.connection.sendRequest(lsp.DocumentFormattingRequest.type, {
    textDocument,
    options: formatting,
  });
  bytes.apply({ changes: { [uri]: edits ?? [] } });
  expect(bytes.text(uri)).toBe(clean);
  const position = bytes.rangeOf(uri, "| （七）总计").start;
  const far = { line: position.line, character: 60 };
  const [range] =
    (await bytes.connection.sendRequest(lsp.SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
  expect(range && bytes.at(uri, range.range)).toMatch(/^\| （七）总计/);
  expect(await bytes.connection.sendRequest(lsp.HoverRequest.type, { textDocument, position: far })).not.toBeNull();
  const tokens = await bytes.connection.sendRequest(lsp.SemanticTokensRequest.type, { textDocument });
  // 三、本年度办理结果: nine characters of three bytes.
  expect(tokens?.data.join()).toContain([1, 2, 27].join());
  await bytes.stop();
});

test("a client that knows no tree of symbols gets them in one list, and a hover without Markdown if it likes", async () => {
  const plain = await TestClient.start({ ...simple, textDocument: { hover: { contentFormat: ["plaintext"] } } });
  plain.open(uri, clean);
  const symbols = await plain.connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument });
  expect(symbols?.every((symbol) => "location" in symbol)).toBe(true);
  const position = plain.rangeOf(uri, "（七）总计").start;
  const hover = await plain.connection.sendRequest(lsp.HoverRequest.type, { textDocument, position });
  expect(hover?.contents).toMatchObject({ kind: "plaintext", value: expect.stringMatching(/^（七）总计\n/) });
  await plain.stop();
});
