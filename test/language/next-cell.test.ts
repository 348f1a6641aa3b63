import { describe, expect, test } from "vitest";
import { cellBelow, nextCell } from "../../server/src/language/next-cell.ts";
import { checkedDraft, example, wordsAt } from "./kit.ts";

const office = example("2024-county-office");

/** Where the key leads from the place before a text: what is selected there, and the row that it stands in. */
function led(from: string, backwards = false, text = office): string | undefined {
  const draft = checkedDraft(text);
  const range = nextCell(draft, draft.lines.positionAt(text.indexOf(from)), backwards);
  return range ? `${text.split("\n")[range.start.line]?.split("|")[1]?.trim()}: ${wordsAt(text, range)}` : undefined;
}

describe("the cell below", () => {
  const below = (from: string, text = office) => {
    const draft = checkedDraft(text);
    const range = cellBelow(draft, draft.lines.positionAt(text.indexOf(from)));
    return range ? `${text.split("\n")[range.start.line]?.split("|")[1]?.trim()}: ${wordsAt(text, range)}` : undefined;
  };

  test("is the number of the next row in the same column", () => {
    expect(below("22 |")).toBe("二、上年结转政府信息公开申请数量: 2");
  });

  test("is none of a group, which holds no numbers", () => {
    const place = office.indexOf("|", office.indexOf("| 二、上年结转") + 2) + 1;
    expect(below(office.slice(place, place + 40))).toMatch(/^（一）予以公开: \d+$/);
  });

  test("is none below the last row, from a label or outside of tables", () => {
    for (const from of ["17 |", "| 一、本年新收", "# 示例县"]) expect(below(from)).toBeUndefined();
  });
});

describe("the next cell", () => {
  test("is the next number, in the next row and in the next table, too", () => {
    expect(led("22 |")).toBe("一、本年新收政府信息公开申请数量: 0");
    expect(led("# 示例县")).toBe("规章: 0");
    expect(led("17 |")).toBe("行政许可: 0");
    expect(led("## 六、")).toBeUndefined();
  });

  test("is none of a group, which holds no numbers", () => {
    expect(led("三、本年度办理结果")).toBe("（一）予以公开: 0");
    expect(led("| （一）予以公开", true)).toBe("二、上年结转政府信息公开申请数量: 2");
  });

  test("backwards is the one before, up to the first", () => {
    expect(led("17 |", true)).toBe("行政规范性文件: 6");
    expect(led("## 二、", true)).toBeUndefined();
  });

  test("in a blank one a space is selected, that a digit may take its place", () => {
    const blank = office.replace("|     22 |", "|        |");
    const typed = (text: string) => {
      const draft = checkedDraft(text);
      const range = nextCell(draft, draft.lines.positionAt(text.indexOf("一、本年新收")), false);
      if (!range) throw new Error("no cell");
      return `${text.slice(0, draft.lines.offsetAt(range.start))}5${text.slice(draft.lines.offsetAt(range.end))}`;
    };
    expect(typed(blank)).toBe(office.replace("|     22 |", "|      5 |"));
    expect(typed(office.replace("|     22 |", "||"))).toContain("|5|");
  });
});
