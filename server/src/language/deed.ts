import * as z from "zod/mini";
import type { Reported } from "../check.ts";
import type { BoundTable } from "../report/index.ts";
import { type CheckedDraft, textAt } from "./checked-draft.ts";

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

export const findingKey = (draft: CheckedDraft, finding: Reported): Key =>
  keyOf(draft.findings, finding, looksOf(draft));

export const findingOf = (draft: CheckedDraft, key: Key): Reported | undefined =>
  itemOf(draft.findings, key, looksOf(draft));

export const tableKey = ({ report }: CheckedDraft, table: BoundTable): Key =>
  keyOf(report.tables, table, ({ form }) => form.id);

export const tableOf = ({ report }: CheckedDraft, key: Key): BoundTable | undefined =>
  itemOf(report.tables, key, ({ form }) => form.id);

/** More of a text than this tells findings apart no better. */
const LOOKS_LENGTH = 200;

function looksOf(draft: CheckedDraft): (finding: Reported) => string {
  return ({ rule, cell, at }) => {
    const what = cell ? [cell.table, cell.row, cell.column] : [textAt(draft, at).slice(0, LOOKS_LENGTH)];
    return [rule, ...what].join("\n");
  };
}

function keyOf<T>(all: readonly T[], item: T, looks: (item: T) => string): Key {
  const alike = all.filter((other) => looks(other) === looks(item));
  return { alike: looks(item), nth: alike.indexOf(item), of: alike.length };
}

function itemOf<T>(all: readonly T[], key: Key, looks: (item: T) => string): T | undefined {
  const alike = all.filter((item) => looks(item) === key.alike);
  return alike.length === key.of ? alike[key.nth] : undefined;
}
