/** The main job in VS Code for the Web, of the oldest version that the extension is for. */
import { file, problem, wrongTotal } from "../faults.mjs";
import { webSettings } from "../vscode-web.mjs";

export default [
  {
    name: "on the web, without a server behind it: a wrong total is marked, listed, fixed and saved",
    hosts: ["vscode-web"],
    fresh: true,
    files: { [file]: wrongTotal, ...webSettings },
    async run(workbench) {
      await workbench.openInExplorer(file);
      await workbench.expectProblems(problem);
      await workbench.goToProblem(problem.message);
      await workbench.expectSquiggles("24");
      await workbench.shot("squiggle");
      await workbench.quickFix("23", "quick-fix");
      await workbench.expectProblems();
      await workbench.expectSquiggles();
      await workbench.save();
      await workbench.shot("fixed");
    },
  },
];
