import type { Cell } from "../draft/index.ts";
import type { Edit } from "./edit.ts";

/** Writes into a cell: what stands there is replaced, the padding stays; an empty cell keeps its width if it can. */
export function writeCell(cell: Cell, newText: string): Edit {
  if (cell.span.from < cell.span.to) return { span: cell.span, newText };
  const width = cell.cell.to - cell.cell.from;
  const left = Math.max(1, width - newText.length - 1);
  return {
    span: cell.cell,
    newText: newText === "" ? " ".repeat(Math.max(1, width)) : `${" ".repeat(left)}${newText} `,
  };
}
