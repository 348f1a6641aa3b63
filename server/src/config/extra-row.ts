import type { Node } from "jsonc-parser";
import { applyEdits, type Edit } from "../edit/edit.ts";
import { lineEndOf } from "../edit/insert.ts";
import { nodeAt } from "./json.ts";
import { parse, readConfig } from "./read.ts";

const KEY = "extraRows";

/**
 * The edit by which the text of a `.nianbao.json` names one more row of the region's own form in `extraRows`; all else
 * stays as it is written. An empty text becomes a configuration. Nothing where something in it is wrong, or the list
 * stands there twice: it is for the author to say what counts. Never throws.
 */
export function withExtraRow(text: string, row: string): Edit | undefined {
  if (readConfig(text).problems.length > 0) return undefined;
  const edit = insertion(text, parse(text).tree, JSON.stringify(row));
  return readConfig(applyEdits(text, [edit])).config.extraRows?.at(-1) === row ? edit : undefined;
}

function insertion(text: string, tree: Node | undefined, row: string): Edit {
  const list = tree && nodeAt(tree, [KEY]);
  if (list) return listed(text, list, row);
  const property = `"${KEY}": [${row}]`;
  if (tree?.children?.length) return listed(text, tree, property);
  const eol = lineEndOf(text);
  const object = `{${eol}  ${property}${eol}}`;
  if (tree) return { span: { from: tree.offset, to: tree.offset + tree.length }, newText: object };
  return insert(text.length, object + eol);
}

/** One more behind the last of a list or an object, on a line of its own where that one stands so. */
function listed(text: string, { offset, children = [] }: Node, item: string): Edit {
  const last = children.at(-1);
  if (!last) return insert(offset + 1, item);
  const gap = /\s*$/.exec(text.slice(0, last.offset))?.[0] ?? "";
  const alone = children.length === 1 && gap === "";
  return insert(last.offset + last.length, `,${alone ? " " : gap}${item}`);
}

const insert = (at: number, newText: string): Edit => ({ span: { from: at, to: at }, newText });
