import type { Cell } from "../draft/index.ts";
import type { Edit } from "./edit.ts";

/**
 * Writes a number or a label into a cell. The padding stays as it is; in a blank cell the text goes to the right,
 * as numbers do, and the pipes stay where they are if there is room.
 */
export function writeCell({ cell, span }: Cell, text: string): Edit {
  if (span.from < span.to) return { span, newText: text };
  return { span: cell, newText: ` ${text.padStart(cell.to - cell.from - 2)} ` };
}
