/** Tests that run one after the other in the same workbench: those of one host and one language. */
import { join } from "node:path";
import { openWindow } from "./page.mjs";
import { startWorkbench } from "./workbench.mjs";

/** The same package with its server as a process, and as a worker in the browser. */
const hosts = { node: {}, web: { "remote.extensionKind": { "nianbao.nianbao-vscode": ["web"] } } };

/** The longest first. */
export function lanesOf(tests) {
  const lanes = Object.entries(hosts).flatMap(([host, settings]) => {
    const here = tests.filter((test) => (test.hosts ?? ["node"]).includes(host));
    const languages = [...new Set(here.map(({ language }) => language))];
    return languages.map((language) => ({
      name: `${host}-${language ?? "en"}`,
      settings,
      language,
      tests: here.filter((test) => test.language === language).sort((a, b) => Number(isAlone(a)) - Number(isAlone(b))),
    }));
  });
  return lanes.sort((a, b) => b.tests.length - a.tests.length);
}

/** Wants a window of its own, which takes seconds to come up; the others share one until a test fails in it. */
const isAlone = ({ fresh, folders }) => Boolean(fresh || folders);

export async function runLane({ name, settings, language, tests }, { folder, browser, shots, report, ...start }) {
  const { url, stop } = await startWorkbench({ ...start, folder, settings });
  let windows = 0;
  let workbench;
  try {
    for (const [index, test] of tests.entries()) {
      if (isAlone(test)) workbench = await workbench?.close();
      // A folder of its own, too: VS Code keeps what was not saved for the next window on the same folder.
      workbench ??= await openWindow(browser, {
        url,
        folder: join(folder, `window-${++windows}`),
        folders: test.folders,
        shots,
        language,
      });
      workbench.label = `${name}-${index + 1}`;
      const result = await runTest(test, workbench);
      report(result);
      if (result.error || isAlone(test)) workbench = await workbench.close();
    }
  } finally {
    await workbench?.close();
    await stop();
  }
}

async function runTest({ name, files, settings, run, folders }, workbench) {
  const start = Date.now();
  const done = (rest) => ({ title: `${name} [${workbench.label}]`, seconds: (Date.now() - start) / 1000, ...rest });
  try {
    for (const [file, text] of Object.entries(files)) workbench.write(file, text);
    if (settings) await workbench.setUp(settings);
    await run(workbench);
    if (!folders) await workbench.tidy();
    return done({});
  } catch (error) {
    await workbench.shot("failed").catch(() => {});
    return done({ error, picture: `${workbench.label}-failed.png` });
  }
}
