import type { Invocation, Log, Notification, Result } from "sarif";
import type { Lang } from "../../message.ts";
import type { Rule } from "../../rules/index.ts";
import type { Reporter } from "./reporter.ts";
import { artifactLocation, resultsOf } from "./sarif-result.ts";
import { descriptorOf } from "./sarif-rule.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0: what code scanning services take, with the rules, the fixes and what a finding is known by. */
export function sarifReporter(version: string, rules: readonly Rule[], lang: Lang): Reporter {
  const results: Result[] = [];
  const failures: Notification[] = [];
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    file(checked) {
      results.push(...resultsOf(checked, indices));
      return "";
    },
    failed(file, error) {
      const locations = file === undefined ? [] : [{ physicalLocation: { artifactLocation: artifactLocation(file) } }];
      failures.push({ level: "error", message: { text: error }, locations });
      return "";
    },
    end() {
      const invocation: Invocation = {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures,
      };
      const driver = {
        name: "nianbao",
        version,
        semanticVersion: version,
        language: lang === "en" ? "en" : "zh-CN",
        rules: rules.map((rule) => descriptorOf(rule, lang)),
      };
      const log: Log = {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [{ tool: { driver }, invocations: [invocation], columnKind: "utf16CodeUnits", results }],
      };
      return `${JSON.stringify(log, null, 1)}\n`;
    },
  };
}
