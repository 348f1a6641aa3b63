/** The language server as a process: what becomes of it is no affair of the workbench. */
import { execFileSync } from "node:child_process";

/** Only the servers of this run: their script lies in the extensions folder beside the workspace. */
export function signalServer(workspace, signal) {
  const script = new RegExp(`^\\s*(\\d+) .*${workspace.replace(/\/[^/]+$/, "/extensions/")}.*server\\.node\\.cjs`);
  const processes = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const ids = processes.flatMap((line) => script.exec(line)?.[1] ?? []);
  if (ids.length === 0) throw new Error("no server is running");
  for (const id of ids) process.kill(Number(id), signal);
}
