import { say } from "../message.ts";
import { nearest } from "../nearest.ts";
import { CommandLine } from "./command-line.ts";
import { type Command, commands } from "./commands.ts";
import { Failure, failureAt } from "./failure.ts";
import { commandHelp, overview } from "./help.ts";
import { type Io, processIo, version } from "./io.ts";
import { quoted } from "./quoted.ts";
import { Run } from "./run.ts";

/** Runs one command line. Gives the exit status, or none where a server goes on; never throws. */
export async function main(args: readonly string[], world?: Io): Promise<number | undefined> {
  const line = new CommandLine(args);
  const lost = (error: NodeJS.ErrnoException) => {
    run.fail(failureAt(run.text(texts.output), error));
    process.exit(2);
  };
  const io = world ?? processIo(lost);
  const run = new Run(line, line.language(io.env), io);
  try {
    return await dispatch(run);
  } catch (error) {
    if (error instanceof Failure) run.fail(error);
    // A slip of this program: whoever mends it needs the place.
    else io.err(`nianbao: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 2;
  }
}

async function dispatch(run: Run): Promise<number | undefined> {
  const { line, io } = run;
  const [first, second] = line.words;
  const asked = first === "help" || line.has("help");
  const name = first === "help" ? second : first;
  const command = name === undefined ? undefined : commandNamed(name);
  line.admit(command?.options ?? []);
  if (line.has("version")) io.out(`${version()}\n`);
  else if (name !== undefined && command && asked) io.out(commandHelp(name, command, run));
  else if (command) return (await command.load())(run);
  else if (asked) io.out(overview(commands, run));
  else {
    io.err(overview(commands, run));
    return 2;
  }
  return 0;
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command;
  const near = /\.md$/i.test(name) ? `check ${quoted(name)}` : nearest(name, Object.keys(commands));
  const hint = say(near === undefined ? texts.list : texts.near, { near: near ?? "" });
  throw new Failure(say(texts.unknown, { name, hint }));
}

const texts = {
  output: { zh: "标准输出", en: "standard output" },
  unknown: { zh: "没有 {name} 这个命令；{hint}", en: "there is no command {name}; {hint}" },
  near: { zh: "是不是 nianbao {near}？", en: "did you mean nianbao {near}?" },
  list: { zh: "有哪些命令：nianbao --help", en: "for the commands there are: nianbao --help" },
};
