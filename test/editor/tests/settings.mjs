/** Settings of the editor and of `.nianbao.json`. */
import { clean, file, problem, right, wrongTotal } from "../faults.mjs";

export default [
  {
    name: "a rule is silent when the settings say so",
    files: { [file]: wrongTotal },
    settings: { "nianbao.rules": { "row-total": "off" } },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.expectProblems();
      workbench.write(".vscode/settings.json", "{}");
      await workbench.expectProblems(problem);
    },
  },
  {
    name: "checked on save when the settings say so",
    files: { [file]: clean },
    settings: { "nianbao.run": "onSave" },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.select(file, "23", right);
      await workbench.type("24");
      await workbench.expectLens("totals wrong");
      await workbench.expectProblems();
      await workbench.focusEditor();
      await workbench.save();
      await workbench.expectProblems(problem);
    },
  },
  {
    name: "a broken .nianbao.json is said in that file, and the draft is checked all the same",
    hosts: ["node", "web"],
    files: { [file]: wrongTotal, ".nianbao.json": '{\n  "rules": { "row-total": "of" }\n}\n' },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem, { message: "rules.row-total" });
      await workbench.shot("configuration");
      workbench.write(".nianbao.json", '{\n  "rules": { "row-total": "off" }\n}\n');
      await workbench.expectProblems();
    },
  },
];
