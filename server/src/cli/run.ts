import { type Lang, type Message, render, say, type Text } from "../message.ts";
import type { CommandLine } from "./command-line.ts";
import type { Failure } from "./failure.ts";
import type { Io } from "./io.ts";

/** One run of one command: what was asked, the world it runs in, and whether anything could not be done. */
export class Run {
  #failed = false;

  constructor(
    readonly line: CommandLine,
    readonly lang: Lang,
    readonly io: Io,
  ) {}

  /** The words behind the command. */
  get args(): readonly string[] {
    return this.line.words.slice(1);
  }

  text(text: Text, args: Message["args"] = {}): string {
    return render(say(text, args), this.lang);
  }

  /** Says in one line what could not be done; the run goes on, and ends with 2. */
  fail(failure: Failure): void {
    this.note(failure);
    this.#failed = true;
  }

  /** The same where the results say it themselves. */
  failQuietly(): void {
    this.#failed = true;
  }

  /** Says what went wrong without harm to what was asked for. */
  note({ said }: Failure): void {
    this.warn(render(said, this.lang));
  }

  warn(line: string): void {
    this.io.err(`nianbao: ${line.replace(/\p{Cc}/gu, " ")}\n`);
  }

  /** The exit status. */
  status(wrong: boolean): 0 | 1 | 2 {
    return this.#failed ? 2 : wrong ? 1 : 0;
  }
}
