import type { CodeAction } from "vscode-languageserver";
import * as z from "zod/mini";
import type { Reported } from "../check.ts";
import { render, say } from "../message.ts";
import { QUICK_FIX } from "./action.ts";
import { type ActionContext, findingsAt } from "./action-context.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { diagnosticOf } from "./diagnostics.ts";

/** Travels to the client and back: the row that the configuration for a draft is to name. */
export const AllowRowData = z.object({ uri: z.string(), row: z.string() });
export type AllowRowData = z.infer<typeof AllowRowData>;

const allow = {
  zh: "本地格式有“{row}”这一行：写进 .nianbao.json，不再提示",
  en: "“{row}” is a row of our own form: name it in .nianbao.json",
};

/** For each row at a place that the form does not know: to say that the region's own form has it. Once a label. */
export function allowRows(draft: CheckedDraft, context: ActionContext): (CodeAction & { data: AllowRowData })[] {
  const rows = new Map<string, Reported>();
  for (const finding of findingsAt(draft, context)) if (finding.extraRow) rows.set(finding.extraRow, finding);
  return [...rows].map(([row, finding]) => ({
    title: render(say(allow, { row }), draft.lang),
    kind: QUICK_FIX,
    data: { uri: draft.uri, row },
    diagnostics: [diagnosticOf(draft, finding, context.diagnostics)],
  }));
}
