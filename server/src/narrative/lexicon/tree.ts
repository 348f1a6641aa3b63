import { lexicon } from "./all.ts";
import type { Sense } from "./sense.ts";
import { type FlatTree, flatTree } from "./word-tree.ts";

/** The words of the lexicon as a tree. Plain data that hangs on nothing else: it is made when the program is built. */
export const tree: FlatTree<Sense> = flatTree(
  lexicon.flatMap(([sense, list]) => list.map((text) => [text, sense] as const)),
);
