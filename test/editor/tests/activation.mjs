/** What VS Code itself says of the time that the extension takes to come up with the first draft. */
import { clean, file } from "../faults.mjs";

export default [
  {
    name: "the time of activation is told",
    files: { [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.command("Show Running Extensions", "Developer");
      const row = workbench.page.locator(".runtime-extensions-editor .extension", { hasText: "年报" });
      return row.locator(".activation-time").innerText();
    },
  },
];
