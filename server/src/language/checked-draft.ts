import { type CheckOptions, check, type Reported } from "../check.ts";
import type { Span } from "../draft/index.ts";
import type { FormatOptions } from "../edit/format.ts";
import type { Lang } from "../message.ts";
import type { Lines } from "../position.ts";
import type { Report } from "../report/index.ts";
import type { HintOptions } from "./inlay-hints.ts";

/** One version of a draft as every editor feature gets it: bound, checked, and with the client's way to count places. */
export interface CheckedDraft {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  /** What it was checked with. */
  readonly options: CheckOptions & FormatOptions & HintOptions;
  readonly findings: readonly Reported[];
  readonly lines: Lines;
  readonly lang: Lang;
}

/** What is known of a draft before it is checked, by itself or against others. */
export type BoundDraft = Pick<CheckedDraft, "report" | "lines">;

/** A draft that is checked when its findings are first asked for: behind each key most requests need but what is bound. */
export function checkedDraft(bound: Omit<CheckedDraft, "findings">): CheckedDraft {
  let findings: readonly Reported[] | undefined;
  return {
    ...bound,
    get findings() {
      findings ??= check(bound.report, bound.options);
      return findings;
    },
  };
}

export function textAt({ report }: CheckedDraft, { from, to }: Span): string {
  return report.draft.text.slice(from, to);
}

/** True where two spans share a place, be it only the one between two characters. */
export function touch(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** What is worked out of a draft but once, however often it is asked for: for each of its findings, say. */
export function perDraft<T extends object>(work: (draft: CheckedDraft) => T): (draft: CheckedDraft) => T {
  const known = new WeakMap<CheckedDraft, T>();
  return (draft) => {
    const result = known.get(draft) ?? work(draft);
    known.set(draft, result);
    return result;
  };
}
