/** Sorts the table by a click on the head of a column, and leaves out the units that are not looked for. */
export const script = `
"use strict";
const body = document.querySelector("#units tbody");
const heads = [...document.querySelectorAll("#units thead th")];
const collator = new Intl.Collator("zh", { numeric: true });
for (const head of heads) {
  head.querySelector("button").addEventListener("click", () => {
    const index = heads.indexOf(head);
    const first = index === 0 ? "ascending" : "descending";
    const other = index === 0 ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const text = (row) => row.cells[index].textContent;
    body.append(...[...body.rows].sort((a, b) => sign * collator.compare(text(a), text(b))));
  });
}
document.querySelector("#find").addEventListener("input", ({ target }) => {
  for (const row of body.rows) row.hidden = !row.cells[0].textContent.includes(target.value.trim());
});
`;
