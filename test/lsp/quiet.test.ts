import { expect, test } from "vitest";
import { until } from "../kit/until.ts";
import { clean, received } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const uri = "file:///reports/2024.nianbao.md";
const blanked = received.replace("22 |", "   |");

const caret = (client: TestClient, line: number) => client.connection.sendNotification("nianbao/caret", { uri, line });

test("a row is left in peace while it is typed, until the caret leaves it", async () => {
  const client = await TestClient.start(modern);
  client.open(uri, clean);
  const { line } = client.rangeOf(uri, received).start;
  await caret(client, line);
  expect(await client.findings(uri)).toEqual([]);
  client.replace(uri, received, blanked);
  expect(await client.findings(uri)).toEqual([]);
  await caret(client, line + 1);
  expect((await client.findings(uri)).map((finding) => finding.trim())).toEqual(["cell-blank:"]);
  await until(() => expect(client.refreshes).toBe(1));
  // An existing blank says so, until something is typed there again.
  await caret(client, line);
  expect(await client.findings(uri)).toHaveLength(1);
  expect(await client.stop()).toBe(0);
});

test("until the draft is saved, in an editor that is sent its diagnostics", async () => {
  const client = await TestClient.start(simple);
  client.open(uri, clean);
  const published = () => client.published.get(uri);
  await until(() => expect(published()?.version).toBe(1));
  await caret(client, client.rangeOf(uri, received).start.line);
  client.replace(uri, received, blanked);
  await until(() => expect(published()).toMatchObject({ version: 2, diagnostics: [] }));
  client.save(uri);
  await until(() => expect(published()).toMatchObject({ version: 2, diagnostics: [{ code: "cell-blank" }] }));
  expect(await client.stop()).toBe(0);
});

test("an editor that tells no caret is told all at once, and nonsense is no caret", async () => {
  const client = await TestClient.start(modern);
  client.open(uri, clean);
  await client.connection.sendNotification("nianbao/caret", { uri, line: "one" });
  client.replace(uri, received, blanked);
  expect(await client.findings(uri)).toHaveLength(1);
  expect(await client.stop()).toBe(0);
});

test("`run: onSave`: diagnostics are sent at opening and at saving only", async () => {
  const client = await TestClient.start(simple, { initializationOptions: { settings: { run: "onSave" } } });
  client.open(uri, clean);
  const published = () => client.published.get(uri);
  await until(() => expect(published()).toMatchObject({ version: 1, diagnostics: [] }));
  client.replace(uri, received, blanked);
  // An answer to a later request shows that nothing was sent before it.
  await client.connection.sendRequest("nianbao/status", { uri });
  expect(published()?.version).toBe(1);
  client.save(uri);
  await until(() => expect(published()).toMatchObject({ version: 2, diagnostics: [{ code: "cell-blank" }] }));
  expect(await client.stop()).toBe(0);
});
