/** What stands over the squiggles. */

/** Runs in the browser. A squiggle is a box laid under the text, so its text is what lies above it. */
export function squiggledTexts(editor) {
  const characters = [...editor.querySelectorAll(".view-line")].flatMap((line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      for (let at = 0; at < walker.currentNode.length; at++) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        found.push({ text: range.toString(), box: range.getBoundingClientRect() });
      }
    }
    return found;
  });
  const squiggles = editor.querySelectorAll(".squiggly-error, .squiggly-warning, .squiggly-info");
  const boxes = [...squiggles].map((squiggle) => squiggle.getBoundingClientRect());
  return boxes
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(({ left, right, top, bottom }) =>
      characters
        .map(({ text, box }) => ({ text, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }))
        .filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
        .map(({ text }) => text)
        .join(""),
    );
}
