import type { CodeActionKind } from "vscode-languageserver";
import type { Reported } from "../check.ts";
import type { Range } from "../position.ts";
import { QUICK_FIX } from "./action.ts";
import { type CheckedDraft, touch } from "./checked-draft.ts";
import type { DiagnosticSupport } from "./diagnostics.ts";

/** What code actions are asked for. */
export interface ActionContext {
  readonly range: Range;
  /** Kinds that are asked for, each with all below it; all kinds where not given. */
  readonly only?: readonly CodeActionKind[] | undefined;
  readonly diagnostics: DiagnosticSupport;
}

export function wants({ only }: ActionContext, kind: CodeActionKind): boolean {
  return !only || only.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
}

/** The findings at a place that quick fixes are asked for. */
export function findingsAt(draft: CheckedDraft, context: ActionContext): Reported[] {
  const here = draft.lines.spanOf(context.range);
  return wants(context, QUICK_FIX) ? draft.findings.filter(({ at }) => touch(at, here)) : [];
}
