/** Tab, Shift+Tab and Enter in a table: from number to number, as in any table elsewhere. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { cellBeside, isInRow } from "./cell-beside.ts";
import { languageId } from "./ours.ts";

/** The server's answer to `nianbao/nextCell`. */
type Place = Parameters<BaseLanguageClient["protocol2CodeConverter"]["asRange"]>[0];

export function provideCells(client: BaseLanguageClient): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const known = new Map<string, boolean>();
  const tell = (key: string, now: boolean) => {
    if (now !== (known.get(key) ?? false)) void vscode.commands.executeCommand("setContext", `nianbao.${key}`, now);
    known.set(key, now);
  };
  // Elsewhere Tab is to stay what it is.
  const look = (editor: vscode.TextEditor | undefined) => {
    if (editor?.document.languageId !== languageId) return;
    const { active, isSingleLine } = editor.selection;
    const { text } = editor.document.lineAt(active.line);
    tell("inTable", isSingleLine && /^\s*\|/.test(text));
    tell("inRow", isSingleLine && isInRow(text, active.character));
  };
  return vscode.Disposable.from(
    registerCommand("nianbao.nextCell", () => go(client, false)),
    registerCommand("nianbao.previousCell", () => go(client, true)),
    registerCommand("nianbao.cellBelow", () => goDown(client)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
    // The caret of another draft is somewhere else, and has not moved.
    vscode.window.onDidChangeActiveTextEditor(look),
  );
}

/** One that is about to run is waited for: else the number typed next would be added to the one before. */
const isReached = ({ state }: BaseLanguageClient): boolean => state === State.Running || state === State.Starting;

async function go(client: BaseLanguageClient, backwards: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== languageId) return;
  const { document, selection } = editor;
  const caret = backwards ? selection.start : selection.end;
  // The digit typed next does not wait for an answer of the server, which may be at work on the one before.
  const beside = cellBeside(document.lineAt(caret.line).text, caret.character, backwards);
  if (beside) return select(editor, new vscode.Range(caret.line, beside.from, caret.line, beside.to));
  await ask(client, editor, caret, { backwards });
}

/** Below the last number, and from a label, to the end of the row: there Enter adds the next. */
async function goDown(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== languageId) return;
  const { document, selection } = editor;
  const { range, text } = document.lineAt(selection.active.line);
  // The caret has just left the row: Enter is what it is elsewhere.
  if (!isInRow(text, selection.active.character)) return vscode.commands.executeCommand("type", { text: "\n" });
  const isLed = await ask(client, editor, selection.active, { below: true });
  if (!isLed && isStill(editor, selection)) select(editor, new vscode.Range(range.end, range.end));
}

/** Whether the server knew where to go, and the author was still there. */
async function ask(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  caret: vscode.Position,
  way: { backwards: boolean } | { below: true },
): Promise<boolean> {
  if (!isReached(client)) return false;
  const { document, selection } = editor;
  const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
  const place = await client.sendRequest<Place>("nianbao/nextCell", {
    textDocument: { uri: code.asUri(document.uri) },
    position: code.asPosition(caret),
    ...way,
  });
  const range = protocol.asRange(place);
  if (!range || !isStill(editor, selection)) return false;
  select(editor, range);
  return true;
}

/** The author may have gone on while the server answered. */
function isStill(editor: vscode.TextEditor, selection: vscode.Selection): boolean {
  return editor === vscode.window.activeTextEditor && editor.selection.isEqual(selection);
}

function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}
