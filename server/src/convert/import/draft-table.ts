import type { TableForm } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { tidy } from "../tidy.ts";

/** A table as it will stand in the draft. */
export interface DraftTable {
  /** Its name in messages: the caption, or the section it is the table of. */
  readonly caption?: string;
  readonly form?: TableForm;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The label to write: the form's where the source says the same; as it stood where it says something else. Brackets and
 * quotation marks alone count as something else only where the source is literal.
 */
export function labelToWrite(typed: string, form: Parameters<typeof formLabel>[0], literal: boolean): string {
  const text = tidy(typed);
  const right = [form.label, ...(form.variants ?? [])].find((label) => squeeze(label) === squeeze(text));
  if (right !== undefined) return right;
  return !literal && likeness(squeeze(text), formLabel(form), true) >= 0.99 ? form.label : text;
}
