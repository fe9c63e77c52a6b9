// Owns the record of an adoption (A1): one article, one outlet, one day.

import * as z from "zod/mini";
import { civilDateSchema } from "../calendar/civil-date-schema";
import { outletKindSchema, outletLevelSchema } from "./outlet";
import type { OutletKind, OutletLevel } from "./vocabulary";

export const adoptionSchema = z.object({
  submissionId: z.string().check(z.minLength(1, "报送编号不能为空")),
  outlet: z.string().check(z.minLength(1, "采用渠道不能为空")),
  kind: outletKindSchema,
  level: outletLevelSchema,
  adoptedOn: civilDateSchema,
  link: z.string(),
  /** 表彰, as it followed from A2 when the adoption was entered. */
  commendable: z.boolean(),
});
/** A row may be without a readable 类型 or 级别: "" then; it is an adoption all the same (E11). */
export type Adoption = Omit<z.infer<typeof adoptionSchema>, "kind" | "level"> & {
  kind: OutletKind | "";
  level: OutletLevel | "";
};
