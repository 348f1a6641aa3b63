/** Where the page of a rule is found: an address of our own, which the client opens without a network. */
export function ruleUri(rule: string): string {
  return `nianbao-rule:/${rule}.md`;
}
