/** The main job: a wrong total is seen where it stands, and put right through the light bulb. */
import assert from "node:assert/strict";
import { clean, spoil } from "../draft.mjs";

const file = "2024.nianbao.md";
const right = "| 一、本年新收政府信息公开申请数量 | 22 | 0 | 0 | 0 | 0 | 1 | 23 |";
const wrong = right.replace("23 |", "24 |");

export default [
  {
    name: "a clean draft shows nothing",
    files: { [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("未发现问题|nothing found");
      await workbench.expectProblems();
      await workbench.expectSquiggles();
    },
  },
  {
    name: "a wrong total is marked, listed, fixed and saved",
    hosts: ["node", "web"],
    files: { [file]: spoil(right, wrong) },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems({ code: "row-total", message: "23" });
      await workbench.goToProblem("23");
      await workbench.expectSquiggles("24");
      await workbench.shot("squiggle");

      await workbench.quickFix("23", "quick-fix");
      await workbench.expectProblems();
      await workbench.expectSquiggles();
      await workbench.save();
      assert.equal(workbench.read(file), clean);
      await workbench.shot("fixed");
    },
  },
];
