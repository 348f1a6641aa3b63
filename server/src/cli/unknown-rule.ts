import { say } from "../message.ts";
import { nearest } from "../nearest.ts";
import { ruleIds } from "../rules/index.ts";
import { Failure } from "./failure.ts";

/** A rule was named that is none. */
export function unknownRule(rule: string): Failure {
  const near = nearest(rule, ruleIds);
  const hint = near === undefined ? "" : say(texts.hint, { near });
  return new Failure(say(texts.unknown, { rule, hint }));
}

const texts = {
  unknown: { zh: "没有 {rule} 这条规则{hint}", en: "there is no rule {rule}{hint}" },
  hint: { zh: "；是不是 {near}？", en: "; did you mean {near}?" },
};
