/** The words that most users read: Chinese wherever the extension speaks. In the dark theme, to have seen that, too. */
import { clean, file, wrongTotal } from "../faults.mjs";

const language = "zh-cn";
const files = { [file]: wrongTotal };
const settings = { "workbench.colorTheme": "Default Dark Modern" };
const problem = { code: "row-total", message: "总计应为 23（22+0+0+0+0+1），填写为 24" };

export default [
  {
    name: "problems, status and quick fix in Chinese",
    language,
    files,
    settings,
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.expectStatus("年报 2021版 · 1处问题.*示例县人民政府办公室 2024");
      await workbench.shot("status");
      await workbench.goToProblem(problem.message);
      await workbench.quickFix("改为 23", "quick-fix");
      await workbench.expectProblems();
      await workbench.expectStatus("年报 2021版 · 未发现问题");
    },
  },
  {
    name: "commands and pages of rules in Chinese",
    language,
    files,
    settings,
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.problems.locator("a", { hasText: problem.code }).click();
      await workbench.expectPreview("每行的总计等于各类申请人之和");
      await workbench.shot("rule-page");
      await workbench.command("查看检查规则");
      await workbench.page.locator(".tab.active", { hasText: "检查规则" }).waitFor();
      await workbench.expectPreview("数据格不能空着");
      await workbench.open(file);
      await workbench.command("重算全部合计");
      await workbench.expectProblems();
      await workbench.save();
      await workbench.expectSaved(file, clean);
    },
  },
];
