/** What the editor helps with while a row is typed. */
import { clean, file, right } from "../faults.mjs";

export default [
  {
    name: "a row is left in peace while it is typed, and spoken of when the caret leaves it",
    hosts: ["node", "web"],
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.select(file, "22", right);
      await page.keyboard.press("Delete");
      await workbench.expectLens("numbers are blank");
      await workbench.expectProblems();
      await workbench.focusEditor();
      await page.keyboard.press("ArrowDown");
      await workbench.expectProblems({ code: "cell-blank", message: "0" });
      await workbench.focusEditor();
      await page.keyboard.press("Control+z");
      await workbench.expectProblems();
    },
  },
];
