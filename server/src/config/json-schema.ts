import * as z from "zod";
import { ConfigSchema } from "./schema.ts";

/** The JSON schema of `.nianbao.json`, which editors check it by while it is written. */
export function configJsonSchema(): object {
  return z.toJSONSchema(ConfigSchema, { target: "draft-7", io: "input" });
}
