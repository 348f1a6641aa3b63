import type { Node } from "jsonc-parser";
import type { Span } from "../draft/index.ts";

export type Path = readonly PropertyKey[];

/** The node at a path; where a key stands twice the last one, as it is the last that counts. */
export function nodeAt(tree: Node, path: Path): Node | undefined {
  let node: Node | undefined = tree;
  for (const step of path) {
    node = typeof step === "number" ? node.children?.[step] : property(node, String(step))?.children?.[1];
    if (!node) return undefined;
  }
  return node;
}

/** Where the key of a property stands in the object at a path. */
export function keyAt(tree: Node, path: Path, key: string): Node | undefined {
  const object = nodeAt(tree, path);
  return object && property(object, key)?.children?.[0];
}

function property(object: Node, key: string): Node | undefined {
  if (object.type !== "object") return undefined;
  return object.children?.filter(({ children }) => children?.[0]?.value === key).pop();
}

export function spanOf({ offset, length }: { readonly offset: number; readonly length: number }): Span {
  return { from: offset, to: offset + length };
}

/** Takes the value at a path out of plain JSON data; the data itself has no path and stays. */
export function remove(data: unknown, path: Path): void {
  let holder = data;
  for (const step of path.slice(0, -1)) holder = child(holder, step);
  const last = path.at(-1);
  if (Array.isArray(holder) && typeof last === "number") holder.splice(last, 1);
  else if (isObject(holder) && last !== undefined) delete holder[last];
}

function child(holder: unknown, step: PropertyKey): unknown {
  return isObject(holder) ? holder[step] : undefined;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
