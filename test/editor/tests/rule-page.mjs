/** The link of a finding leads to the page of its rule, in the editor and without a network. */
import { file, problem, wrongTotal } from "../faults.mjs";

export default [
  {
    name: "the rule of a problem leads to its page",
    hosts: ["node", "web"],
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.problems.locator("a", { hasText: problem.code }).click();
      await workbench.expectPreview("The total of a row is the sum over all kinds of applicant");
      await workbench.shot("rule-page");
    },
  },
];
