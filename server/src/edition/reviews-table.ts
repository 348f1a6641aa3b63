import type { EditionInput } from "./schema.ts";

type TableInput = NonNullable<EditionInput["sections"][number]["tables"]>[number];

/** Section four: one wide row of 15 numbers in the official layout, three rows of five in the canonical one. */
export const reviewsTable: TableInput = {
  id: "reviews",
  corner: "类型",
  printed: {
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
  columns: [
    { id: "upheld", label: "结果维持", kind: "count" },
    { id: "corrected", label: "结果纠正", kind: "count" },
    { id: "otherResult", label: "其他结果", kind: "count" },
    { id: "pending", label: "尚未审结", kind: "count" },
    { id: "total", label: "总计", aliases: ["合计"], kind: "count" },
  ],
  rows: [
    { id: "review", label: "行政复议" },
    { id: "litigationDirect", label: "行政诉讼（未经复议直接起诉）", variants: ["未经复议直接起诉"] },
    { id: "litigationAfterReview", label: "行政诉讼（复议后起诉）", variants: ["复议后起诉"] },
  ],
  rowSums: [{ rule: "case-total", total: "total", parts: ["upheld", "corrected", "otherResult", "pending"] }],
  wide: true,
  charts: [
    {
      title: { zh: "行政复议、行政诉讼结果", en: "Reviews and litigation" },
      bars: "columns",
      rows: ["review", "litigationDirect", "litigationAfterReview"],
    },
  ],
};
