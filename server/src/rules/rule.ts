import type { Span } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import type { Message, Text } from "../message.ts";
import type { Report } from "../report/report.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule has to say about one place of a draft. */
export interface Finding {
  readonly at: Span;
  readonly message: Message;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** The cell of the form that is spoken of, by the form's ids. */
  readonly cell?: CellRef;
  /** Text that could as well not be there: editors fade it. */
  readonly unnecessary?: boolean;
  /** The label of a row that would be right if the configuration named it as one of the region's own form. */
  readonly extraRow?: string;
  /** Where a finding weighs less or more than the rule does. */
  readonly severity?: Severity;
}

export interface CellRef {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Another draft, as far as a place in it is to be shown. */
export interface Source {
  readonly file?: string;
  readonly draft: { readonly text: string };
}

export interface Related {
  readonly at: Span;
  /** The other draft that `at` stands in: last year's, or one of the parts. */
  readonly in?: Source;
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  /** Says nothing that the author has not said: preferred, and part of fix all. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** An example of a rule: drafts or parts of drafts, for its page and for the tests. */
export interface Example {
  readonly bad: string;
  readonly good: string;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly group: "totals" | "cells" | "structure" | "wording" | "narrative" | "drafts" | "directives";
  /** One line: what the rule holds to. */
  readonly title: Text;
  /** The page's text: what is asked for, why, from which part of the form. */
  readonly about: Text;
  readonly examples: readonly Example[];
  /**
   * Pure: looks at the report and yields what is wrong, in any order. The rules on directives have none: what a
   * directive silences is known only after all others have spoken.
   */
  check?(report: Report): Iterable<Finding>;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
