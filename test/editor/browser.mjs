/** Finds Chromium or a browser made from it, and installs it, with a Chinese font, where apt-get may do so. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const mac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const missing = [...(installed() ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-wqy-zenhei"])];
  if (missing.length) aptInstall(missing);
  return installed();
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...mac].find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Nothing fails without one, but the screenshots show boxes. */
function hasChineseFont() {
  if (process.platform !== "linux") return true;
  return Boolean(spawnSync("fc-list", [":lang=zh", "file"], { encoding: "utf8" }).stdout?.trim());
}

function aptInstall(packages) {
  const script = fileURLToPath(new URL("../kit/apt.sh", import.meta.url));
  spawnSync("sh", [script, ...packages], { stdio: ["ignore", "inherit", "inherit"] });
}
