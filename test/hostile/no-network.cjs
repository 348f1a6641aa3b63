/** Loaded before a program: whatever would open a connection or start another program is written down and refused. */
const { appendFileSync } = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const log = process.env.NIANBAO_FORBIDDEN;
const forbid = (module, names, exports = require(module)) => {
  for (const name of names) {
    exports[name] = () => {
      appendFileSync(log, `${module}.${name}\n`);
      throw new Error(`${module}.${name} is forbidden`);
    };
  }
};

forbid("node:net", ["connect", "createConnection", "createServer"]);
forbid("node:net", ["connect"], require("node:net").Socket.prototype);
forbid("node:tls", ["connect", "createServer"]);
forbid("node:dgram", ["createSocket"]);
forbid("node:dns", ["lookup", "resolve", "resolve4", "resolve6"]);
forbid("node:dns/promises", ["lookup", "resolve"]);
forbid("node:http", ["request", "get", "createServer"]);
forbid("node:https", ["request", "get", "createServer"]);
forbid("node:http2", ["connect", "createServer"]);
forbid("node:child_process", ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);
for (const name of ["fetch", "WebSocket", "XMLHttpRequest", "EventSource"]) {
  globalThis[name] = () => {
    appendFileSync(log, `${name}\n`);
    throw new Error(`${name} is forbidden`);
  };
}
syncBuiltinESMExports();
