import * as z from "zod/mini";
import { editions } from "../edition/index.ts";
import { rules } from "../rules/index.ts";

const Level = z.enum(["error", "warning", "information", "hint", "off"]);
/** No longer than a path; and lists no longer than a country has counties: whoever writes more means harm. */
const Name = z.string().check(z.minLength(1), z.maxLength(4096));
const Names = z.array(Name).check(z.maxLength(5000));
const few = (table: Readonly<Record<string, unknown>>) => Object.keys(table).length <= 5000;

/** An optional setting, with what an editor shows while it is written. */
const setting = <Value extends z.ZodMiniType>(value: Value, description: string) =>
  z.exactOptional(value.check(z.meta({ description })) as Value);

/** One key a rule, so that an editor offers them by name and an unknown one is seen. */
export const RuleLevels = z.strictObject(
  Object.fromEntries(rules.map(({ id, title }) => [id, setting(Level, title.zh)])),
);

/** What `.nianbao.json` may say. */
export const ConfigSchema = z
  .strictObject({
    $schema: setting(z.string(), "本文件格式说明（JSON Schema）的地址，供编辑器使用。"),
    rules: setting(
      RuleLevels,
      "各条规则的级别：error 错误，warning 警告，information 提示，hint 弱提示（只在稿件里标出，VS Code 的“问题”面板不列），off 不检查。",
    ),
    history: setting(Names, '往年年报所在的文件夹，相对于本文件，例如 "../2023"。'),
    rollup: setting(
      z.record(Name, Names).check(z.refine(few)),
      "汇总年报：左边是汇总的文件，右边是各单位年报的文件（可用 * 通配），都相对于本文件。",
    ),
    edition: setting(z.enum(editions.map(({ id }) => id)), "一律按哪一版格式检查；不写时按报告的年份选定。"),
    maxNarrativeLength: setting(z.int().check(z.minimum(1)), "总体情况最多多少字；不写时不限。"),
    repeatedText: setting(z.number().check(z.minimum(0), z.maximum(1)), "与上年文字重复超过多大比例时提示，0 到 1。"),
    extraRows: setting(Names, "本地另加的表格行的名称，不作为格式以外的行报告。"),
    ambiguousWidth: setting(
      z.enum(["wide", "narrow"]),
      "对齐表格时，引号、破折号等按两格宽（wide，默认）还是一格宽（narrow）计算。",
    ),
    yearOnYear: setting(z.boolean(), "在表格每行的末尾显示上年的数和增减（找得到上年的年报时）。"),
    terms: setting(z.record(Name, Name).check(z.refine(few)), "本地的用词表：左边是不宜用的写法，右边是应当用的写法。"),
  })
  .check(z.meta({ title: "nianbao", description: "政府信息公开工作年度报告检查器的设置。" }));

/** A configuration as read: what is not there keeps its default. */
export type Config = z.infer<typeof ConfigSchema>;
