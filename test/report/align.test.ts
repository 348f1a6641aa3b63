import { describe, expect, it } from "vitest";
import { align } from "../../server/src/report/align.ts";
import { formLabel } from "../../server/src/report/label.ts";

/** Aligns typed labels with those of a form; `=` stands for an exact fit, `~` for a near one, `-` for none. */
function aligned(typed: string[], form: string[]): string[] {
  const labels = form.map((label) => formLabel({ label }));
  return align(typed, labels).map((match) => {
    if (!match) return "-";
    return `${{ exact: "=", folded: "≈", near: "~" }[match.fit]}${form[match.index]}`;
  });
}

describe("align", () => {
  it("binds labels that are the form's to the letter, behind a corner that is none of them", () => {
    expect(aligned(["项目", "本年制发", "本年废止"], ["本年制发", "本年废止"])).toEqual([
      "-",
      "=本年制发",
      "=本年废止",
    ]);
  });

  it("shifts nothing where a row is lost, and finds 3.其他 in its own group", () => {
    const form = ["1.属于国家秘密", "3.其他", "1.信访举报", "2.重复申请", "3.其他"];
    expect(aligned(["1.属于国家秘密", "1.信访举报", "3.其他"], form)).toEqual([
      "=1.属于国家秘密",
      "=1.信访举报",
      "=3.其他",
    ]);
    expect(
      align(
        ["1.信访举报", "3.其他"],
        form.map((label) => formLabel({ label })),
      )[1]?.index,
    ).toBe(4);
  });

  it("no two labels that are merely near outweigh one that is right", () => {
    const typed = ["行政许河数量", "行政处罪数量", "行政许可数量"];
    expect(aligned(typed, ["行政许可数量", "行政处罚数量"])).toEqual(["-", "-", "=行政许可数量"]);
  });

  it("no two labels that are merely near outweigh one that is right but for its brackets", () => {
    const typed = ["（一）予以公开树", "（二）部分公开树", "(一)予以公开数"];
    expect(aligned(typed, ["（一）予以公开数", "（二）部分公开数"])).toEqual(["-", "-", "≈（一）予以公开数"]);
  });

  it("binds a label out of its place where it is still free", () => {
    expect(aligned(["乙类信息", "甲类信息"], ["甲类信息", "乙类信息"]).sort()).toEqual(
      ["=乙类信息", "=甲类信息"].sort(),
    );
    const form = ["（一）甲类信息", "（二）乙类信息", "（三）丙类信息"];
    expect(aligned(["（二）乙类信息", "（三）丙类信息", "(一)甲类信息", "（一）甲类信息"], form)).toEqual([
      "=（二）乙类信息",
      "=（三）丙类信息",
      "≈（一）甲类信息",
      "-",
    ]);
  });

  it("takes an equal label for no other one, though its own is taken", () => {
    expect(aligned(["1.属于国家秘密", "1.属于国家秘密"], ["1.属于国家秘密", "2.属于国家机密"])).toEqual([
      "=1.属于国家秘密",
      "-",
    ]);
  });

  it("takes the label that is nearest", () => {
    expect(aligned(["行政许河数"], ["行政许可", "行政许河数量"])).toEqual(["~行政许河数量"]);
  });

  it("folds kinds of brackets and marks, and misspellings come near", () => {
    expect(aligned(["(一)予以公开", "（二）部份公开"], ["（一）予以公开", "（二）部分公开"])).toEqual([
      "≈（一）予以公开",
      "~（二）部分公开",
    ]);
  });

  it("binds only equal labels where there are more than any report has", () => {
    const many = Array.from({ length: 501 }, (_, i) => `甲乙丙丁${i}`);
    expect(aligned([...many, "行政许河", "行政许可"], ["行政许可"]).slice(-2)).toEqual(["-", "=行政许可"]);
    expect(aligned([...many.slice(2), "行政许河"], ["行政许可"]).at(-1)).toBe("~行政许可");
  });
});
