import { parseAst } from "vite";

const SWAPPED = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
};
const METHODS = {
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
  min: "max",
  max: "min",
};
/** Calls that may be left out, for what they were called on. */
const LEFT_OUT = new Set(["filter", "trim", "sort", "reverse", "slice"]);

/** What may do more than give a value is not asked what it would give. */
const EFFECT =
  /\+\+|--|[^=!<>]=[^=>]|\b(?:yield|await)\b|\.(?:push|pop|shift|splice|sort|reverse|set|add|delete|next|exec)\(/;

/**
 * The source with every mutant in it, each behind a switch: `(__mutant(7) ? (a >= b) : __given(7, (a > b), () => (a >= b)))`.
 * `known` takes them, a number each. What is done once, when a file is loaded, is data rather than code, and is left as
 * it is.
 */
export function withMutants(source, file, known) {
  const opened = new Map();
  const closed = new Map();
  const put = (map, at, text) => map.set(at, [...(map.get(at) ?? []), text]);
  const add = (node, now) => {
    const line = source.slice(0, node.start).split("\n").length;
    return known.push({ file, line, was: source.slice(node.start, node.end), now }) - 1;
  };
  const instead = (node, now, as = "") => {
    const id = add(node, now);
    const hasEffect = EFFECT.test(now) || EFFECT.test(text(node));
    put(opened, node.start, `(__mutant(${id})?(${now}):__given(${id},${as}(`);
    put(closed, node.end, hasEffect ? ")))" : `),()=>(${now})))`);
  };
  const without = (node) => {
    put(opened, node.start, `{if(!__mutant(${add(node, "")},true))`);
    put(closed, node.end, "}");
  };
  const text = ({ start, end }) => source.slice(start, end);

  const visit = (node, parent, inside) => {
    if (
      !node ||
      typeof node.type !== "string" ||
      (node.type.startsWith("TS") && !/(?:As|NonNull|Satisfies)/.test(node.type))
    )
      return;
    if (inside) mutate(node, parent);
    const within = inside || /Function/.test(node.type);
    for (const [key, child] of Object.entries(node)) {
      if (key === "typeAnnotation" || key === "params" || (key === "key" && !node.computed)) continue;
      for (const one of Array.isArray(child) ? child : [child]) visit(one, node, within);
    }
  };

  const mutate = (node, parent) => {
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression": {
        const isText = [node.left, node.right].some(
          (side) => side.type === "TemplateLiteral" || typeof side.value === "string",
        );
        if (node.operator === "??") instead(node, text(node.left));
        else if (SWAPPED[node.operator] && !(node.operator === "+" && isText))
          instead(node, `(${text(node.left)})${SWAPPED[node.operator]}(${text(node.right)})`);
        break;
      }
      case "ConditionalExpression":
      case "IfStatement":
        for (const now of ["true", "false"]) instead(node.test, now, "!!");
        break;
      case "UnaryExpression":
        if (node.operator === "!") instead(node, text(node.argument));
        break;
      case "Literal":
        if (typeof node.value === "boolean") instead(node, String(!node.value));
        else if (typeof node.value === "number") instead(node, String(node.value + 1));
        else if (typeof node.value === "string" && !/^(?:Import|Export|Switch)/.test(parent.type))
          instead(node, node.value ? '""' : '"x"');
        break;
      case "CallExpression":
        if (node.callee.type !== "MemberExpression" || node.callee.computed || node.optional || node.callee.optional)
          break;
        if (parent.type === "ChainExpression" || parent.type === "MemberExpression" || parent.callee === node) break;
        if (METHODS[node.callee.property.name])
          instead(
            node,
            source.slice(node.start, node.callee.property.start) +
              METHODS[node.callee.property.name] +
              source.slice(node.callee.property.end, node.end),
          );
        else if (LEFT_OUT.has(node.callee.property.name)) instead(node, text(node.callee.object));
        break;
      case "ExpressionStatement":
      case "ContinueStatement":
        without(node);
        break;
    }
  };

  visit(parseAst(source, { lang: "ts" }), undefined, false);
  let result = "";
  for (let at = 0; at <= source.length; at++) {
    result += (closed.get(at) ?? []).reverse().join("") + (opened.get(at) ?? []).join("") + (source[at] ?? "");
  }
  return result;
}
