import { type Message, render, say, type Text } from "../message.ts";

/** A file that cannot be converted, and why, in words for the person who chose it. */
export class ConvertProblem extends Error {
  readonly said: Message;

  constructor(text: Text, args: Message["args"] = {}) {
    const said = say(text, args);
    super(render(said, "en"));
    this.said = said;
  }
}
