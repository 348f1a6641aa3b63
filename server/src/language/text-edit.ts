import type { TextEdit } from "vscode-languageserver";
import type { Edit } from "../edit/edit.ts";
import type { Lines } from "../position.ts";

/** An edit with its place as the client counts it. */
export function textEdit(lines: Lines, { span, newText }: Edit): TextEdit {
  return { range: lines.rangeOf(span), newText };
}
