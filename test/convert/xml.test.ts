import { expect, test } from "vitest";
import { parseXml, type XmlNode } from "../../server/src/convert/source/xml.ts";

/** Elements as `name(attributes)[children]`, texts in quotes. */
function shown(node: XmlNode): string {
  if (typeof node === "string") return JSON.stringify(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => `${name}=${value}`);
  return `${node.name}(${attributes.join()})[${node.children.map(shown).join()}]`;
}

test.each([
  ["elements and texts", "<a><b/>c<d>e</d></a>", 'a()[b()[],"c",d()["e"]]'],
  ["attributes in either quotes, with signs", `<a b="1" w:c='"&amp;"'/>`, 'a(b=1,w:c="&")[]'],
  ["the five names and numbers", "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x5E74;</a>", `a()["<>&\\"'A年"]`],
  [
    "what is no name or number stays",
    "<a>&nbsp;&constructor;&#0;&#x110000;&x</a>",
    'a()["&nbsp;&constructor;&#0;&#x110000;&x"]',
  ],
  ["declarations and comments are left out", '<?xml version="1.0"?><!DOCTYPE a><!-- <b/> --><a/>', "a()[]"],
  ["a marked section is text", "<a><![CDATA[<b>&amp;]]></a>", 'a()["<b>&amp;"]'],
  ["a comment without an end hides the rest", "<a>b<!-- c</a>", 'a()["b"]'],
  ["an end without a beginning", "</a><b/></b>", "b()[]"],
])("%s", (_, xml, expected) => {
  expect(parseXml(xml).children.map(shown).join()).toBe(expected);
});

test("elements in one another without end are refused", () => {
  expect(() => parseXml("<a>".repeat(499))).not.toThrow();
  expect(() => parseXml("<a>".repeat(500))).toThrow("nested too deeply");
});
