/** The name that a configuration is looked for by. */
export const CONFIG_FILE = ".nianbao.json";
