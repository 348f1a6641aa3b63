/** What the answers to "new report" may be, and what they make. */

interface Report {
  readonly agency?: string;
  readonly year?: number;
}

/** The official form begins here. */
const FIRST_YEAR = 2019;

export function agencyProblem(text: string): "blank" | "signs" | "long" | undefined {
  const name = text.trim();
  if (name === "") return "blank";
  if (/[|#<>*\r\n]/.test(name)) return "signs";
  return name.length > 60 ? "long" : undefined;
}

export function yearProblem(text: string, now: number): "year" | "early" | "late" | undefined {
  const year = yearOf(text);
  if (Number.isNaN(year)) return "year";
  if (year < FIRST_YEAR) return "early";
  return year > now ? "late" : undefined;
}

/** Its digits may be full-width, as Chinese keyboards type them; NaN where it is none. */
export function yearOf(text: string): number {
  const digits = text.normalize("NFKC").trim();
  return /^\d{4}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** From this month on, counted from 0, the report on the year itself is begun: it is due in January. */
const OCTOBER = 9;

/** The year that a new report is most likely on: the one after the agency's last, or the one that is being reported on. */
export function likelyYear(last: number | undefined, today: Date): number {
  const now = today.getFullYear();
  if (last !== undefined) return Math.min(last + 1, now);
  return today.getMonth() >= OCTOBER ? now : now - 1;
}

/** The agencies that have drafts, those with the most of them first. */
export function agenciesOf(reports: readonly Report[]): string[] {
  const counts = new Map<string, number>();
  for (const { agency } of reports) if (agency !== undefined) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "zh")).map(([agency]) => agency);
}

/** The reports of an agency on a year: which of two is the one that was published, only the user knows. */
export function reportsOn<R extends Report>(reports: readonly R[], agency: string, year: number): R[] {
  return reports.filter((report) => report.agency === agency && report.year === year);
}
