/**
 * The language client tells by minimatch, with what that needs 28 KB, whether a file is among those that patterns name.
 * Ours are of one kind: a file of a name in any folder.
 */
const CONTENTS = `
export class Minimatch {
  constructor(pattern) { this.end = pattern.replace(/^\\*\\*/, ""); }
  makeRe() { return true; }
  match(path) { return path.replaceAll("\\\\", "/").endsWith(this.end); }
}
`;

export const noMinimatch = {
  name: "no-minimatch",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]minimatch[\\/]dist[\\/]\w+[\\/]index\.js$/ }, () => ({ contents: CONTENTS }));
  },
};
