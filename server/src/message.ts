/** The languages that messages are written in. */
export type Lang = "zh-cn" | "en";

/** One text in both languages; `{name}` stands for an argument. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A text with its arguments, rendered once the reader's language is known. */
export interface Message {
  readonly text: Text;
  readonly args: Readonly<Record<string, string | number | Message>>;
}

export function say(text: Text, args: Message["args"] = {}): Message {
  return { text, args };
}

/** The message in one language. An argument may be a message itself. */
export function render({ text, args }: Message, lang: Lang): string {
  const template = lang === "en" ? text.en : text.zh;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = args[name];
    return arg === undefined ? whole : typeof arg === "object" ? render(arg, lang) : String(arg);
  });
}

/** The language for a locale such as `zh-CN`, `zh_TW.UTF-8` or `en-GB`: Chinese unless another is named. */
export function langOf(locale: string | undefined): Lang {
  return locale === undefined || locale === "" || /^zh/i.test(locale) ? "zh-cn" : "en";
}
