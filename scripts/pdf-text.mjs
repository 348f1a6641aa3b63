/**
 * Of pdf.js what reads text and lines: a third of it. Its files are many modules after each other, each under a comment
 * with its name; those that draw, edit, fill in forms or decode pictures are left out, and with them whatever only they
 * need. None of that is reached by import, which asks for no picture and shows nothing.
 */
import { readFile } from "node:fs/promises";

/** What is put in the place of a module that is asked, and says there is nothing. */
const INSTEAD = {
  "./src/core/annotation.js": "const AnnotationFactory = { createGlobals: async () => null };",
  // The outlines of glyphs are for drawing: that of each is there already.
  "./src/core/font_renderer.js":
    "class FontRendererFactory { static create() { return { hasBuiltPath: () => true }; } }",
  "./src/display/text_layer.js": "class TextLayer { static cleanup() {} }",
  "./src/pdf.js": "export { getDocument, OPS, VerbosityLevel };",
  "./src/pdf.worker.js": "export { WorkerMessageHandler };",
};

const LEFT_OUT = new RegExp(
  `^\\./(?:${[
    "external/(?:brotli|jbig2|openjpeg)/.*",
    "src/core/(?:xfa/.*|editor/.*|\\w+_factors|liberationsans_widths|xfa_fonts)\\.js",
    "src/core/(?:arithmetic_decoder|ccitt|dataset_reader|default_appearance|jbig2|jpg|metadata_parser|struct_tree|writer|xml_parser)\\.js",
    "src/display/(?:editor/.*|annotation_layer|canvas|canvas_dependency_tracker|draw_layer|fetch_stream|network|pattern_helper|touch_manager|xfa_layer)\\.js",
  ].join("|")})$`,
);

export const pdfText = {
  name: "pdf-text",
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8"))
        .split(/^(?=;\/\/ \.\/)/m)
        .map(asNeeded)
        .join(""),
    }));
  },
};

function asNeeded(module) {
  const name = /^;\/\/ (\S+)/.exec(module)?.[1];
  if (name === undefined || !(name in INSTEAD || LEFT_OUT.test(name))) return module;
  // The polyfills of the module after it stand at its end.
  const polyfills = module.match(/^var \w+ = __webpack_require__\(\d+\);$/gm) ?? [];
  return [INSTEAD[name] ?? "", ...polyfills, ""].join("\n");
}
