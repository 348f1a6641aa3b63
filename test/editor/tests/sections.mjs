/** A part of the form that is not there is put where it belongs. */
import { clean, file } from "../faults.mjs";

const next = "## 五、";
const [start, end] = ["## 四、", next].map((heading) => clean.indexOf(heading));
const section = clean.slice(start, end);
/** As it is inserted: aligned. */
const inserted = section.replace(
  /\|[\s\S]*\|/,
  `| 类型                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :--------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |`,
);

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
      await workbench.expectSaved(file, clean.replace(section, inserted));
    },
  },
];
