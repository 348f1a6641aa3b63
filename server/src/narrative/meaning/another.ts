import type { Counted, Whose } from "../clauses/clauses.ts";
import type { AgencyKind } from "../words/agency.ts";

/** Whether somebody else is spoken of: 我办 in the report of a whole district, 全县 in that of one office. */
export function isAnothers(subject: Whose | undefined, kind: AgencyKind): boolean {
  if (subject === undefined || subject === "own") return false;
  if (subject === "stranger" || subject === "others" || subject === "whole") return true;
  if (kind === "unknown") return false;
  if (subject === "unit") return kind === "government";
  // A government's own 全区 has been read as its name; 全省 in the report of a city is wider.
  if (subject === "area") return true;
  if (subject === "town") return kind !== "town";
  // 区政府 in the report of the whole district may be the district's own office; so nothing is said.
  return subject === "office" ? kind !== "office" : true;
}

/**
 * Whether those who are spoken of may be all that the tables count: the office publishes the report of the whole county
 * (全县), and 区政府 in that of the district may be the district.
 */
export function mayBeAll(subject: Whose | undefined, kind: AgencyKind): boolean {
  if (kind === "office") return subject === "area" || subject === "government";
  return kind === "government" && ["government", "office", "unit", "whole"].includes(subject ?? "");
}

/** 市政府制定规章2件, in the report of the city: nobody else there makes rules. */
export const makesRules = ({ subject, about, documents }: Counted, kind: AgencyKind) =>
  subject === "government" && kind === "government" && about === "rule" && documents === "rule";
