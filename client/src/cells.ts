/** Tab and Shift+Tab in a table: from number to number, as in any table elsewhere. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { cellBeside } from "./cell-beside.ts";
import { languageId } from "./ours.ts";

/** The server's answer to `nianbao/nextCell`. */
type Place = Parameters<BaseLanguageClient["protocol2CodeConverter"]["asRange"]>[0];

export function provideCells(client: BaseLanguageClient): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  let inTable = false;
  // Elsewhere Tab is to stay what it is.
  const look = (editor: vscode.TextEditor | undefined) => {
    if (editor?.document.languageId !== languageId) return;
    const { active, isSingleLine } = editor.selection;
    const now = isSingleLine && /^\s*\|/.test(editor.document.lineAt(active.line).text);
    if (now !== inTable) void vscode.commands.executeCommand("setContext", "nianbao.inTable", now);
    inTable = now;
  };
  return vscode.Disposable.from(
    registerCommand("nianbao.nextCell", () => go(client, false)),
    registerCommand("nianbao.previousCell", () => go(client, true)),
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
  if (!isReached(client)) return;
  const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
  const place = await client.sendRequest<Place>("nianbao/nextCell", {
    textDocument: { uri: code.asUri(document.uri) },
    position: code.asPosition(caret),
    backwards,
  });
  const range = protocol.asRange(place);
  // The author may have gone on while the server answered.
  if (!range || editor !== vscode.window.activeTextEditor || !editor.selection.isEqual(selection)) return;
  select(editor, range);
}

function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}
