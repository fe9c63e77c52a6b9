// Owns the record of an outlet (A1): where an article can be adopted.

import { anyOf } from "../text/written";
import * as z from "zod/mini";
import { OUTLET_KINDS, OUTLET_LEVELS } from "./vocabulary";

export const outletKindSchema = z.enum(OUTLET_KINDS, `类型应为 ${anyOf(OUTLET_KINDS)}`);
export const outletLevelSchema = z.enum(OUTLET_LEVELS, `级别应为 ${anyOf(OUTLET_LEVELS)}`);

export const outletSchema = z.object({
  name: z.string().check(z.minLength(1, "采用渠道名称不能为空")),
  kind: outletKindSchema,
  level: outletLevelSchema,
  /** A2: a 公众号 or the bureau's own site, which earn 表彰 only if the setting says so. */
  ownMedia: z.boolean(),
});
export type Outlet = z.infer<typeof outletSchema>;

/** A1: there from the start; the notice names it. */
export const FIRST_OUTLET: Outlet = {
  name: "五华县人民政府公众网",
  kind: "党政网站",
  level: "县",
  ownMedia: false,
};
