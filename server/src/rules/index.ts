import type { Rule } from "./rule.ts";

export type * from "./rule.ts";

/** Every rule there is, in the order of the documentation. Nothing else registers a rule. */
export const rules: readonly Rule[] = [];

export const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));
