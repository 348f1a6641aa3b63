import * as z from "zod/mini";
import type { Reported } from "../check.ts";
import type { BoundTable } from "../report/index.ts";
import { type CheckedDraft, perDraft, textAt } from "./checked-draft.ts";

/**
 * One among those that look alike: by a rule and the cell of the form or the text that is marked, or by a table's id.
 * It is found again in a later version as long as there are as many of them; else it may be gone, and none is meant.
 */
export const Key = z.object({ alike: z.string(), nth: z.number(), of: z.number() });

/** What a code action does, by name: nothing here is an edit, for an edit holds for one version only. */
const Deed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fix"), finding: Key, title: z.string() }),
  z.object({ kind: z.literal("fix-rule"), rule: z.string() }),
  z.object({ kind: z.literal("fix-all") }),
  z.object({ kind: z.literal("recompute"), table: Key }),
  z.object({ kind: z.literal("disable"), finding: Key }),
  z.object({ kind: z.literal("rewrite"), table: Key, to: z.enum(["canonical", "official", "edition"]) }),
]);

/** Travels to the client and back as the `data` of a code action. */
export const ActionData = z.object({ uri: z.string(), version: z.number(), deed: Deed });

export type Key = z.infer<typeof Key>;
export type Deed = z.infer<typeof Deed>;
export type ActionData = z.infer<typeof ActionData>;

export function findingKey(draft: CheckedDraft, finding: Reported): Key {
  const alike = looksOf(draft, finding);
  return keyAmong(alike, alikeIn(draft).get(alike) ?? [], finding);
}

export const findingOf = (draft: CheckedDraft, key: Key): Reported | undefined =>
  itemAmong(alikeIn(draft).get(key.alike) ?? [], key);

export const tableKey = ({ report }: CheckedDraft, table: BoundTable): Key =>
  keyAmong(table.form.id, tablesOf(report, table.form.id), table);

export const tableOf = ({ report }: CheckedDraft, key: Key): BoundTable | undefined =>
  itemAmong(tablesOf(report, key.alike), key);

const tablesOf = ({ tables }: CheckedDraft["report"], id: string) => tables.filter(({ form }) => form.id === id);

function keyAmong<T>(alike: string, all: readonly T[], item: T): Key {
  return { alike, nth: all.indexOf(item), of: all.length };
}

function itemAmong<T>(all: readonly T[], { nth, of }: Key): T | undefined {
  return all.length === of ? all[nth] : undefined;
}

/** More of a text than this tells findings apart no better. */
const LOOKS_LENGTH = 200;

function looksOf(draft: CheckedDraft, { rule, cell, at }: Reported): string {
  const what = cell ? [cell.table, cell.row, cell.column] : [textAt(draft, at).slice(0, LOOKS_LENGTH)];
  return [rule, ...what].join("\n");
}

/** The findings of a draft by how they look. */
const alikeIn = perDraft((draft): ReadonlyMap<string, readonly Reported[]> => {
  const groups = new Map<string, Reported[]>();
  for (const finding of draft.findings) {
    const looks = looksOf(draft, finding);
    const group = groups.get(looks);
    if (group) group.push(finding);
    else groups.set(looks, [finding]);
  }
  return groups;
});
