/**
 * In VS Code's Markdown preview of a draft: brings the row into view that the caret is in. VS Code itself follows the
 * editor only where its language is Markdown. Other previews are left alone.
 */
(() => {
  let own = false;
  addEventListener("message", ({ data }) => {
    if (data?.type !== "onDidChangeTextEditorSelection" || !document.querySelector(".nianbao-official")) return;
    const marked = [...document.querySelectorAll(".code-line[data-line]")];
    const row = marked.findLast(({ dataset }) => Number(dataset.line) <= data.line);
    const before = scrollY;
    row?.scrollIntoView({ block: "nearest", behavior: "instant" });
    own = scrollY !== before;
  });
  // The editor would be scrolled along, away from the caret.
  addEventListener(
    "scroll",
    (event) => {
      if (own) event.stopImmediatePropagation();
      own = false;
    },
    { capture: true },
  );
})();
