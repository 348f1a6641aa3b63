/** The commands, and the server when it goes away. */
import { execFileSync } from "node:child_process";
import { clean, file, problem, wrongTotal } from "../faults.mjs";

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
      signalServers(workbench.folder, "SIGSTOP");
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
        signalServers(workbench.folder, "SIGKILL");
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

/** Only the servers of this run: their script lies in the extensions folder beside the workspace. */
function signalServers(workspace, signal) {
  const script = new RegExp(`^\\s*(\\d+) .*${workspace.replace(/\/[^/]+$/, "/extensions/")}.*server\\.node\\.cjs`);
  const processes = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const ids = processes.flatMap((line) => script.exec(line)?.[1] ?? []);
  if (ids.length === 0) throw new Error("no server is running");
  for (const id of ids) process.kill(Number(id), signal);
}
