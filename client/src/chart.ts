/** The command "summary chart": the findings of the workspace by rule and by agency, as a picture. */
import * as vscode from "vscode";
import { chartPage } from "./chart-page.ts";
import type { Drafts } from "./drafts.ts";
import { draftOf } from "./findings.ts";
import { type Bar, barsByAgency, barsByRule, withErrors } from "./overview.ts";
import { titleOf } from "./rule-pages.ts";

let panel: vscode.WebviewPanel | undefined;

/** One panel, which goes along with the drafts as long as it is open. */
export async function showChart(drafts: Drafts): Promise<void> {
  if (panel) {
    panel.reveal();
  } else {
    const title = vscode.l10n.t("Summary of the annual reports");
    const options = { enableScripts: false, localResourceRoots: [] };
    const opened = vscode.window.createWebviewPanel("nianbao.chart", title, vscode.ViewColumn.Active, options);
    const listener = drafts.onDidChange(() => void draw(opened, drafts));
    opened.onDidDispose(() => {
      listener.dispose();
      panel = undefined;
    });
    panel = opened;
  }
  void draw(panel, drafts);
  await drafts.checkAll();
}

async function draw(shown: vscode.WebviewPanel, drafts: Drafts): Promise<void> {
  const rules = barsByRule(drafts.all.map(draftOf)).map(({ label }) => label);
  const titles = new Map(await Promise.all(rules.map(async (rule) => [rule, await titleOf(rule)] as const)));
  // It may have been closed in the meantime, and the drafts may be others.
  if (panel !== shown) return;
  const all = drafts.all.map(draftOf);
  const { webview, title } = shown;
  const found = all.reduce((sum, { findings }) => sum + findings.length, 0);
  webview.html = chartPage({
    lang: vscode.env.language,
    title,
    summary: vscode.l10n.t("Drafts: {0}, with errors: {1}; findings: {2}", all.length, withErrors(all), found),
    legend: {
      error: vscode.l10n.t("Errors"),
      warning: vscode.l10n.t("Warnings"),
      information: vscode.l10n.t("Information"),
      hint: vscode.l10n.t("Hints"),
    },
    charts: [
      { title: vscode.l10n.t("By agency"), bars: barsByAgency(all, vscode.l10n.t("No agency named")) },
      { title: vscode.l10n.t("By rule"), bars: barsByRule(all).map((bar) => inWords(bar, titles.get(bar.label))) },
    ],
    nothing: vscode.l10n.t("Nothing found."),
    nonce: crypto.randomUUID().replaceAll("-", ""),
  });
}

/** A rule by what it asks for; its name, which Problems shows, stands behind that. */
const inWords = (bar: Bar, title: string | undefined): Bar => (title ? { ...bar, label: title, note: bar.label } : bar);
