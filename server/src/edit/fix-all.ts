import { type CheckOptions, check, type Reported } from "../check.ts";
import { parseDraft } from "../draft/index.ts";
import { bindReport } from "../report/index.ts";
import { unknownDirective } from "../rules/directives.ts";
import { disjoint } from "./disjoint.ts";
import { applyEdits } from "./edit.ts";

export interface FixResult {
  readonly text: string;
  /** How many fixes were applied, over all rounds. */
  readonly applied: number;
}

/** Two rounds are the rule (a mended row shows its total); more than this means that two fixes disagree. */
const MAX_ROUNDS = 10;

/**
 * Applies the safe fix of every finding, again and again until none is left, so that a second call changes nothing.
 * `only` limits it to findings it is true for.
 */
export function fixText(
  text: string,
  options: CheckOptions = {},
  only: (finding: Reported) => boolean = () => true,
): FixResult {
  let applied = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = check(bindReport(parseDraft(text), options), options).filter(only);
    const fixes = directivesFirst(found).flatMap((finding) => finding.fixes?.find((fix) => fix.safe) ?? []);
    const edits = disjoint(fixes.map((fix) => fix.edits));
    const next = applyEdits(text, edits.flat());
    if (next === text) break;
    applied += edits.length;
    text = next;
  }
  return { text, applied };
}

/** A misspelt directive is mended by itself: what it then silences is not for fix all to change. */
function directivesFirst(found: readonly Reported[]): readonly Reported[] {
  const misspelt = found.filter(({ rule, fixes }) => rule === unknownDirective.id && fixes?.some(({ safe }) => safe));
  return misspelt.length > 0 ? misspelt : found;
}
