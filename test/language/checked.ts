import { type CheckOptions, check } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import type { CheckedDraft } from "../../server/src/language/checked-draft.ts";
import type { Lang } from "../../server/src/message.ts";
import { Lines } from "../../server/src/position.ts";
import { bindReport } from "../../server/src/report/index.ts";

/** A text as the editor features get it. */
export function checked(text: string, options: CheckOptions = {}, lang: Lang = "zh-cn", version = 1): CheckedDraft {
  const report = bindReport(parseDraft(text));
  return {
    uri: "file:///2024.nianbao.md",
    version,
    report,
    options,
    findings: check(report, options),
    lines: new Lines(text),
    lang,
  };
}
