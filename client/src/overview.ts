/** What the overview of a workspace says: drafts by agency and year, findings by rule and by agency. */

export type Severity = "error" | "warning" | "information" | "hint";

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface Draft {
  readonly agency?: string;
  readonly year?: number;
  readonly findings: readonly Finding[];
}

export interface Unit<D> {
  /** None: drafts without a title to read it from. */
  readonly agency?: string;
  /** The newest year first. */
  readonly drafts: readonly D[];
}

const inChinese = new Intl.Collator("zh");

export function unitsOf<D extends Pick<Draft, "agency" | "year">>(drafts: readonly D[]): Unit<D>[] {
  const units = new Map<string | undefined, D[]>();
  for (const draft of drafts) {
    const unit = units.get(draft.agency) ?? [];
    unit.push(draft);
    units.set(draft.agency, unit);
  }
  return [...units]
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined) || inChinese.compare(a ?? "", b ?? ""))
    .map(([agency, all]) => ({
      ...(agency !== undefined && { agency }),
      drafts: [...all].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
    }));
}

/** True where the year alone does not tell a draft from another of its unit. */
export function hasTwin<D extends Pick<Draft, "year">>(unit: readonly D[], draft: D): boolean {
  return draft.year !== undefined && unit.some((other) => other !== draft && other.year === draft.year);
}

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** How many drafts have errors: what the badge of the view counts, and the chart says beside its findings. */
export function withErrors(drafts: readonly Pick<Draft, "findings">[]): number {
  return drafts.filter(({ findings }) => countsOf(findings).error > 0).length;
}

/** Cells that are yet to be filled in: most of what is open in a new draft. */
export function blanksOf(findings: readonly Pick<Finding, "rule">[]): number {
  return findings.filter(({ rule }) => rule === "cell-blank").length;
}

/** The worst of them, for a mark; nothing where there are none. */
export function worstOf(counts: Counts): Severity | undefined {
  return (["error", "warning", "information", "hint"] as const).find((severity) => counts[severity] > 0);
}

/** One bar of the chart. */
export interface Bar {
  readonly label: string;
  /** Stands behind the label, less conspicuous. */
  readonly note?: string;
  readonly counts: Counts;
  readonly total: number;
}

/** The longest bars first; of equal ones by name. */
export function barsByRule(drafts: readonly Draft[]): Bar[] {
  return bars(drafts.flatMap(({ findings }) => findings.map((finding) => [finding.rule, finding] as const)));
}

export function barsByAgency(drafts: readonly Draft[], nameless: string): Bar[] {
  return bars(drafts.flatMap((draft) => draft.findings.map((one) => [draft.agency ?? nameless, one] as const)));
}

function bars(entries: readonly (readonly [string, Finding])[]): Bar[] {
  const groups = new Map<string, Finding[]>();
  for (const [label, finding] of entries) {
    const group = groups.get(label) ?? [];
    group.push(finding);
    groups.set(label, group);
  }
  return [...groups]
    .map(([label, findings]) => ({ label, counts: countsOf(findings), total: findings.length }))
    .sort((a, b) => b.total - a.total || inChinese.compare(a.label, b.label));
}
