/** The commands, and the server when it goes away. */
import { clean, file, problem, wrongTotal } from "../faults.mjs";
import { signalServer } from "../server-process.mjs";

export default [
  {
    name: "recompute all totals",
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.focusEditor();
      await workbench.command("Recompute All Totals");
      await workbench.expectProblems();
      await workbench.save();
      await workbench.expectSaved(file, clean);
    },
  },
  {
    name: "a read-only draft is not changed by the line above a table, and that is told",
    hosts: ["node", "web"],
    files: { [file]: wrongTotal },
    async run(workbench) {
      const lens = workbench.editor.locator(".codelens-decoration a", { hasText: "recompute" });
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.focusEditor();
      await workbench.command("Set Active Editor Read-only in Session");
      await workbench.goToProblem(problem.message);
      await lens.click();
      await workbench.expectNotifications("The totals were not changed: the draft is read-only");
      await workbench.expectProblems(problem);
      await workbench.focusEditor();
      await workbench.command("Set Active Editor Writeable in Session");
      await lens.click();
      await workbench.expectProblems();
    },
  },
  {
    name: "restart: the findings are there again, once",
    hosts: ["node", "web"],
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.command("Restart Server");
      await workbench.expectStatus("edition 2021 · 1 open");
      await workbench.expectProblems(problem);
      await workbench.goToProblem(problem.message);
      await workbench.quickFix("23");
      await workbench.expectProblems();
    },
  },
  {
    name: "restart: also of a server that does not answer any more",
    fresh: true,
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      signalServer(workbench.folder, "SIGSTOP");
      await workbench.command("Restart Server");
      await workbench.expectStatus("edition 2021 · 1 open");
      await workbench.goToProblem(problem.message);
      await workbench.quickFix("23");
      await workbench.expectProblems();
      await workbench.expectNotifications();
    },
  },
  {
    name: "a server that dies comes back and says so once",
    fresh: true,
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      for (let death = 0; death < 2; death++) {
        signalServer(workbench.folder, "SIGKILL");
        await workbench.expectNotifications("stopped unexpectedly and was started again");
        await workbench.expectProblems(problem);
      }
      await workbench.goToProblem(problem.message);
      await workbench.quickFix("23");
      await workbench.expectProblems();
      await workbench.shot("restarted");
    },
  },
];
