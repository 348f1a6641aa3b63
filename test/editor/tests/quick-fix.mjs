/** The main job: a wrong total is seen where it stands, and put right through the light bulb. */
import assert from "node:assert/strict";
import { clean, file, problem, right, wrongTotal } from "../faults.mjs";
import { eventually } from "../wait.mjs";

export default [
  {
    name: "a clean draft shows nothing",
    files: { [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("edition 2021 · nothing found");
      await workbench.expectProblems();
      await workbench.expectSquiggles();
    },
  },
  {
    name: "a wrong total is marked, listed, fixed and saved",
    hosts: ["node", "web"],
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.goToProblem(problem.message);
      await workbench.expectSquiggles("24");
      await workbench.shot("squiggle");

      await workbench.quickFix("23", "quick-fix");
      await workbench.expectProblems();
      await workbench.expectSquiggles();
      await workbench.save();
      await workbench.expectSaved(file, clean);
      await workbench.shot("fixed");
    },
  },
  {
    name: "a fix leaves the byte order mark and the line ends of Windows as they are",
    files: { [file]: windows(wrongTotal) },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.goToProblem(problem.message);
      await workbench.quickFix("23");
      await workbench.expectProblems();
      await workbench.save();
      await workbench.expectSaved(file, windows(clean));
    },
  },
  {
    name: "a typed digit changes the squiggles, undo brings them back",
    files: { [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.select(file, "23", right);
      await workbench.type("24");
      await workbench.expectProblems(problem);
      await workbench.expectSquiggles("24");
      await workbench.focusEditor();
      await workbench.page.keyboard.press("Control+z");
      await workbench.expectProblems();
      await workbench.expectSquiggles();
    },
  },
  {
    name: "a row of the region's own form is named in a new configuration",
    hosts: ["node", "web"],
    files: { [file]: clean.replace("| 行政强制 |", "| 行政检查事项 | 3 |\n| 行政强制 |") },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems({ code: "unknown-row", message: "行政检查事项" });
      await workbench.goToProblem("行政检查事项");
      await workbench.quickFix("name it in .nianbao.json", "own-row");
      await workbench.expectProblems();
      await workbench.shot("own-row-named");
      await workbench.command("Save All", "File");
      await eventually(() =>
        assert.deepEqual(JSON.parse(workbench.read(".nianbao.json")), { extraRows: ["行政检查事项"] }),
      );
      await workbench.expectProblems();
    },
  },
  {
    name: "fix all on save",
    files: { [file]: wrongTotal },
    settings: { "[nianbao]": { "editor.codeActionsOnSave": { "source.fixAll.nianbao": "explicit" } } },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.focusEditor();
      await workbench.page.keyboard.press("Control+s");
      await workbench.expectProblems();
      await workbench.expectSaved(file, clean);
    },
  },
];

function windows(text) {
  return `\uFEFF${text.replaceAll("\n", "\r\n")}`;
}
