/**
 * Loaded before a command: kills it in the middle of its n-th step that changes a disk (`NIANBAO_KILL_AT`), or writes
 * to a file behind its back before the first of them (`NIANBAO_MEDDLE`).
 */
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const { NIANBAO_KILL_AT, NIANBAO_MEDDLE } = process.env;
const steps = ["openSync", "writeFileSync", "fchmodSync", "fsyncSync", "closeSync", "renameSync", "linkSync", "rmSync"];
const { appendFileSync } = fs;
let step = 0;

for (const name of steps) {
  const real = fs[name];
  fs[name] = (...args) => {
    // Files are opened to be read, too, and its own code is among them.
    if (step === 0 && args[1] !== "wx") return real(...args);
    step++;
    if (step === 1 && NIANBAO_MEDDLE) appendFileSync(NIANBAO_MEDDLE, "\nsomebody else was here\n");
    if (String(step) !== NIANBAO_KILL_AT) return real(...args);
    // A write that has come half way.
    if (name === "writeFileSync") real(args[0], args[1].slice(0, args[1].length / 2));
    return process.kill(process.pid, "SIGKILL");
  };
}
syncBuiltinESMExports();
