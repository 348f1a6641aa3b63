/**
 * What paints the words of a language by their kind is no part of a check, but the parser of Markdown tells it what to paint
 * as it starts: here it is told to nobody. So each start is some milliseconds shorter.
 */
const CONTENTS = `
export class Tag {}
const tag = () => tag;
export const tags = new Proxy(tag, { get: () => tag });
export const styleTags = () => () => null;
`;

export const noHighlight = {
  name: "no-highlight",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@lezer[\\/]highlight[\\/]dist[\\/]index\.js$/ }, () => ({ contents: CONTENTS }));
  },
};
