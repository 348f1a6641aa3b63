/** Tests that run one after the other in the same workbench: those of one host and one language. */
import { join } from "node:path";
import { startVSCodeWeb } from "./vscode-web.mjs";
import { openWindow } from "./window.mjs";
import { startWorkbench } from "./workbench.mjs";

/** The same package with its server as a process, as a worker in the browser, and with nothing but a browser. */
const hosts = {
  node: startWorkbench,
  web: (options) => startWorkbench({ ...options, settings: { "remote.extensionKind": { [id]: ["web"] } } }),
  "vscode-web": startVSCodeWeb,
};
const id = "nianbao.nianbao-vscode";

/** The longest first. */
export function lanesOf(tests) {
  const lanes = Object.entries(hosts).flatMap(([host, start]) => {
    const here = tests.filter((test) => (test.hosts ?? ["node"]).includes(host));
    const languages = [...new Set(here.map(({ language }) => language))];
    return languages.map((language) => ({
      name: `${host}-${language ?? "en"}`,
      start,
      language,
      tests: here.filter((test) => test.language === language).sort((a, b) => Number(isAlone(a)) - Number(isAlone(b))),
    }));
  });
  return lanes.sort((a, b) => b.tests.length - a.tests.length);
}

/** Wants a window of its own, which takes seconds to come up; the others share one until a test fails in it. */
const isAlone = ({ fresh, workspace }) => Boolean(fresh || workspace);

export async function runLane({ name, start, language, tests }, { folder, browser, shots, report, ...tools }) {
  const { url, stop, served } = await start({ ...tools, folder });
  let windows = 0;
  let workbench;
  // A folder of its own: VS Code keeps what was not saved for the next window on the same folder.
  const open = ({ files, workspace }) => {
    const place = served ?? join(folder, `window-${++windows}`);
    const address = served ? url : `${url}/?${query(place, workspace)}`;
    return openWindow(browser, { address, folder: place, files, workspace, shots, language });
  };
  try {
    for (const [index, test] of tests.entries()) {
      const label = `${name}-${index + 1}`;
      const tryIt = async () => {
        if (isAlone(test)) workbench = await workbench?.close();
        workbench ??= await open(isAlone(test) ? test : {});
        workbench.label = label;
        const result = await runTest(test, workbench);
        if (result.error || isAlone(test)) workbench = await workbench.close();
        return result;
      };
      let result = await tryIt();
      if (result.error) {
        // What a test before it left in the window is no fault of this one: a fresh window decides, and it is told.
        console.log(`… ${result.title}: again in a fresh window, after: ${result.error.message}`);
        result = await tryIt();
      }
      report(result);
    }
  } finally {
    await workbench?.close();
    await stop();
  }
}

/** What the window shows: a folder, or what a workspace file in it lists. */
function query(folder, workspace) {
  return workspace
    ? `workspace=${encodeURIComponent(join(folder, workspace))}`
    : `folder=${encodeURIComponent(folder)}`;
}

async function runTest(test, workbench) {
  const began = Date.now();
  const done = (rest) => ({
    title: `${test.name} [${workbench.label}]`,
    seconds: (Date.now() - began) / 1000,
    ...rest,
  });
  try {
    const note = await (isAlone(test) ? test.run(workbench) : runShared(test, workbench));
    return done({ note });
  } catch (error) {
    await workbench.shot("failed").catch(() => {});
    return done({ error, picture: `${workbench.label}-failed.png` });
  }
}

async function runShared({ files, settings, run }, workbench) {
  for (const [file, text] of Object.entries(files)) workbench.write(file, text);
  if (settings) await workbench.setUp(settings);
  const note = await run(workbench);
  await workbench.tidy();
  return note;
}
