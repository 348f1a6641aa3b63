import type { Node } from "jsonc-parser";
import type { Span } from "../draft/index.ts";
import { nodeAt, spanOf } from "./json.ts";

/** A path that a configuration names, with its place: a folder of earlier years, a whole, or a pattern for its parts. */
export interface NamedPath {
  readonly of: "history" | "whole" | "parts";
  readonly path: string;
  readonly span: Span;
}

export function pathsIn(tree: Node): NamedPath[] {
  const rollup = nodeAt(tree, ["rollup"])?.children ?? [];
  return [
    ...named("history", nodeAt(tree, ["history"])?.children),
    ...rollup.flatMap(({ children: [whole, parts] = [] }) => [
      ...named("whole", whole && [whole]),
      ...named("parts", parts?.children),
    ]),
  ];
}

/** What is no text, or an empty one, is wrong for another reason. */
function named(of: NamedPath["of"], nodes: readonly Node[] = []): NamedPath[] {
  return nodes.flatMap((node) => {
    const { value } = node;
    return typeof value === "string" && value !== "" ? { of, path: value, span: spanOf(node) } : [];
  });
}
