import type { Span } from "../draft/index.ts";
import { editDistance } from "../edit-distance.ts";
import { say } from "../message.ts";
import { agencyKind } from "../narrative/words/agency.ts";
import { ownNames } from "../narrative/words/own-names.ts";
import type { Report } from "../report/index.ts";
import { squeeze } from "../report/label.ts";
import { restore } from "./restored.ts";
import { defineRule, type Finding } from "./rule.ts";
import { signatureOf } from "./signature.ts";

const wrong = {
  zh: "机关名称“{said}”与标题中的“{agency}”不一致",
  en: "The agency “{said}” is not the title's “{agency}”",
};

/**
 * `agency-name`: title, preamble and signature name one agency. Source: both forms, the title; names left over from
 * another agency's report are seen in published ones.
 */
export const agencyName = defineRule({
  id: "agency-name",
  group: "narrative",
  severity: "information",
  title: { zh: "标题、导语、落款的机关名称一致", en: "Title, preamble and signature name one agency" },
  about: {
    zh: "落款的机关与标题的机关不是同一个，或者导语里的机关名称与标题差一两个字时提示。省略上级地名（洪泽区人民政府、淮安市洪泽区人民政府）不算不一致，政府的年报由其办公室落款也不算。",
    en: "Says so where the signature is another agency's, or a name in the preamble differs from the title's by a character or two. Names of the levels above may be left out, and a government's report may be signed by its office.",
  },
  *check(report) {
    const { agency } = report;
    if (agency === undefined) return;
    const { agency: signed } = signatureOf(report);
    if (signed && differs(squeeze(signed.text), agency)) yield finding(signed.span, signed.text, agency);
    yield* inPreamble(report, agency);
  },
  examples: [
    {
      bad: "# 示例县财政局2024年…\n\n示例县民政局\n\n2025年1月20日",
      good: "# 示例县财政局2024年…\n\n示例县财政局\n\n2025年1月20日",
    },
  ],
});

function differs(signed: string, agency: string): boolean {
  if (signed.includes(agency) || agency.includes(signed)) return false;
  const names = [agency, ...ownNames(agency)];
  if (names.some((name) => signed.endsWith(name) || name.endsWith(signed) || signed.startsWith(name))) return false;
  // 洪泽区人民政府 and 洪泽区政府办公室; a government's report may be signed by whichever body it has charged with it.
  const place = placeOf(agency);
  const government = agencyKind(agency) === "government" || agencyKind(agency) === "office";
  return !(government && place !== "" && signed.includes(place));
}

/** The last place that a name tells: 洪泽区 of 淮安市洪泽区人民政府. */
const placeOf = (agency: string) =>
  /([^省市区县州盟旗镇乡]{1,8}[省市区县州盟旗镇乡])[^省市区县州盟旗镇乡]*$/.exec(agency)?.[1] ?? "";

const NAMED = /\d{4}\s?年度?政府信息公开/g;

/** …编制示例县人民政付办公室2024年政府信息公开工作年度报告: a character or two off. */
function* inPreamble({ draft, title, bodyFrom }: Report, agency: string): Generator<Finding> {
  if (!title || agency.length < 6) return;
  const from = title.span.to;
  const text = draft.text.slice(from, Math.max(from, bodyFrom));
  const names = [agency, ...ownNames(agency)];
  for (const match of text.matchAll(NAMED)) {
    const before = text.slice(Math.max(0, match.index - agency.length - 4), match.index).trimEnd();
    if (names.some((name) => squeeze(before).endsWith(name))) continue;
    const near = [0, 1, -1]
      .map((more) => before.slice(-(agency.length + more)))
      .find((said) => isMisprint(said, agency));
    if (near === undefined) continue;
    const to = from + match.index - (text.slice(0, match.index).length - text.slice(0, match.index).trimEnd().length);
    yield finding({ from: to - near.length, to }, near, agency);
  }
}

/** One character of ten may be a slip; the first and the last of the name are right. */
function isMisprint(said: string, agency: string): boolean {
  if (said.charAt(0) !== agency.charAt(0) || said.charAt(said.length - 1) !== agency.charAt(agency.length - 1))
    return false;
  return editDistance(said, agency) <= (agency.length >= 10 ? 2 : 1);
}

function finding(span: Span, said: string, agency: string): Finding {
  return {
    at: span,
    message: say(wrong, { said, agency }),
    fixes: [restore(span, agency, false)],
  };
}
