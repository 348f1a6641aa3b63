/** A workspace of two folders, each with settings of its own. */
import assert from "node:assert/strict";
import { clean, file, problem, wrongTotal } from "../faults.mjs";

const [county, town] = ["county", "town"].map((name) => `${name}/${name}-${file}`);
const rules = (level) => JSON.stringify({ rules: { "row-total": level } });

export default [
  {
    name: "two folders: the drafts of one that leaves the workspace leave the view",
    workspace: "reports.code-workspace",
    files: {
      "reports.code-workspace": JSON.stringify({ folders: [{ path: "county" }, { path: "town" }] }),
      [county]: clean,
      [town]: wrongTotal,
    },
    async run(workbench) {
      const { page } = workbench;
      const badge = page.locator(".activitybar .badge-content", { hasText: "1" });
      await page.locator('.activitybar a.action-label[aria-label="Annual Reports"]').click();
      await badge.waitFor();
      workbench.write("reports.code-workspace", JSON.stringify({ folders: [{ path: "county" }] }));
      await badge.waitFor({ state: "hidden" });
    },
  },
  {
    name: "two folders: what is set in one does not hold in the other",
    workspace: "reports.code-workspace",
    files: {
      "reports.code-workspace": JSON.stringify({ folders: [{ path: "county" }, { path: "town" }] }),
      [county]: wrongTotal,
      "county/.nianbao.json": rules("off"),
      [town]: wrongTotal,
      "town/.vscode/settings.json": JSON.stringify({ "nianbao.rules": { "row-total": "warning" } }),
    },
    async run(workbench) {
      const open = (path) => workbench.open(path.slice(path.indexOf("/") + 1));
      await open(county);
      await workbench.expectStatus("nothing found");
      await open(town);
      await workbench.expectProblems(problem);
      assert.deepEqual(await severities(workbench), ["warning"]);
      workbench.write("county/.nianbao.json", rules("error"));
      await workbench.expectProblems(problem, problem);
      assert.deepEqual((await severities(workbench)).sort(), ["error", "warning"]);
      await workbench.shot("folders");
      // One of the folder before the settings of the editor, and for this folder alone.
      workbench.write("town/.nianbao.json", rules("off"));
      await workbench.expectProblems(problem);
      assert.deepEqual(await severities(workbench), ["error"]);
      workbench.write(county, clean);
      await workbench.expectProblems();
    },
  },
];

/** By the marks in Problems. */
async function severities({ problems }) {
  const marks = await problems.locator(".marker-icon .codicon").evaluateAll((all) => all.map((one) => one.className));
  return marks.map((name) => /codicon-(error|warning|info)/.exec(name)?.[1]);
}
