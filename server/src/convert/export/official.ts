/**
 * How the official forms print their tables: labels that span others. Columns and rows are named by the ids of the
 * form; a table that is not named here has one header row.
 */

/** A label over columns, or over further labels. */
export interface HeaderGroup {
  readonly label: string;
  readonly over: readonly (string | HeaderGroup)[];
}

export interface OfficialTable {
  /** Header labels over the columns. */
  readonly columns?: readonly (string | HeaderGroup)[];
  /** The rows of the form side by side: labels over each row's columns. */
  readonly rows?: readonly HeaderGroup[];
}

export const officialTables: Readonly<Record<string, OfficialTable>> = {
  applications: {
    columns: [
      {
        label: "申请人情况",
        over: [
          "naturalPerson",
          { label: "法人或其他组织", over: ["business", "research", "charity", "legalService", "otherApplicant"] },
          "total",
        ],
      },
    ],
  },
  reviews: {
    rows: [
      { label: "行政复议", over: ["review"] },
      {
        label: "行政诉讼",
        over: [
          { label: "未经复议直接起诉", over: ["litigationDirect"] },
          { label: "复议后起诉", over: ["litigationAfterReview"] },
        ],
      },
    ],
  },
};
