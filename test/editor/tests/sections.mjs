/** A part of the form that is not there is put where it belongs. */
import { clean, file } from "../faults.mjs";

const next = "## 五、";
const [start, end] = ["## 四、", next].map((heading) => clean.indexOf(heading));
const section = clean.slice(start, end);

export default [
  {
    name: "a missing section is inserted with its table",
    hosts: ["node", "web"],
    files: { [file]: clean.replace(section, "") },
    async run(workbench) {
      const message = "四、政府信息公开行政复议、行政诉讼情况";
      await workbench.open(file);
      await workbench.expectProblems({ code: "missing-section", message });
      await workbench.goToProblem(message);
      await workbench.quickFix("Insert “四、", "quick-fix");
      await workbench.expectProblems();
      await workbench.save();
      await workbench.expectSaved(file, clean.replace(section, section.replaceAll(/\d/g, "0")));
    },
  },
];
