import { describe, expect, test } from "vitest";
import { amend, expectFindings, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const words = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";
const platform = "### （四）政府信息公开平台建设\n";
const inSection = (text: string) =>
  amend(draft2021(), ["## 一、总体情况", "## ⟦missing-aspect:一、总体情况⟧"], [platform, text]);

describe("missing-aspect", () => {
  test("found: no heading and no lead-in speaks of it", () => {
    const [finding] = expectFindings(inSection("### （四）新媒体\n"));
    expect(finding?.severity).toBe("information");
    expectFindings(inSection("（四）新媒体。平台更新及时。\n"));
  });

  test.each([
    "### （四）平台建设\n",
    "### （四）公开平台\n",
    "### （四）府信息平台建设情况\n",
    "（四）政府信息公开平台建设。本年完成改版。\n",
    "**（四）平台建设方面**\n",
    "　　四是平台建设，完成改版。\n",
    "加强平台建设：完成改版。\n",
    "#### 4.公开平台建设\n",
  ])("not found: %j", (text) => {
    expectFindings(amend(draft2021(), [platform, text]));
  });

  test("not found: a sentence speaks of it", () => {
    expectFindings(amend(draft2021(), [platform, "### （四）新媒体\n\n公开平台全年改版一次，更新及时。\n"]));
  });

  test.each(["加强政务新媒体建设。", "拓展公开载体建设。"])("not found: told in other words, %s", (text) => {
    expectFindings(amend(draft2021(), [platform, `### （四）其他\n\n${text}\n`]));
  });

  test.each(["本报告由总体情况、平台建设等部分组成。", "在短视频平台发布作品，平台粉丝增加。"])(
    "found: it is only named, %s",
    (text) => {
      expectFindings(inSection(`### （四）新媒体\n\n更新及时，内容准确，群众查询方便，答复按期完成。${text}\n`));
    },
  );

  test("not found: one heading for two aspects", () => {
    expectFindings(
      amend(draft2021(), [`### （三）政府信息管理\n\n${words}\n\n${platform}`, "### （三）政府信息管理和平台建设\n"]),
    );
  });

  test("not found: an empty section one is one finding", () => {
    const [before = "", , after = ""] = draft2021().split(/(## 一、总体情况[\s\S]*?)(?=## 二)/);
    expectFindings(`${before}## ⟦empty-section:一、总体情况⟧\n\n${after}`);
  });

  test("says which", () => {
    expect(saidOf(amend(draft2021(), [platform, "### （四）新媒体\n"]), "missing-aspect")).toEqual([
      "“一、总体情况”中没有谈到“（四）政府信息公开平台建设”",
      "“一、总体情况” does not speak of “（四）政府信息公开平台建设”",
    ]);
    const two = amend(draft2021(), [platform, "### （四）新媒体\n"], ["（一）主动公开", "（一）文件"]);
    expect(saidOf(two, "missing-aspect")[0]).toBe(
      "“一、总体情况”中没有谈到“（一）主动公开”、“（四）政府信息公开平台建设”",
    );
  });
});
