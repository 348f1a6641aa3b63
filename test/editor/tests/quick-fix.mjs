/** The main job: a wrong total is seen where it stands, and put right through the light bulb. */
import { clean, file, problem, right, wrongTotal } from "../faults.mjs";

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
