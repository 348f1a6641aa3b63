/** Modules that hold nothing but plain data: it is made when the program is built, and not at every start. */
import { build } from "esbuild";

export const made = {
  name: "made",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]narrative[\\/]lexicon[\\/]tree\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
      const code = Buffer.from(outputFiles[0].contents).toString("base64");
      const data = Object.entries(await import(`data:text/javascript;base64,${code}`));
      return { contents: data.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n") };
    });
  },
};
