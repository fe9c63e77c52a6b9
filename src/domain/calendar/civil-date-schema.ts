// Owns the zod schemas of civil dates, apart from the arithmetic so that the latter stays zod-free.

import { z } from "zod";
import { isCivilDate } from "./civil-date";

const shape = {
  year: z.number().int(),
  month: z.number().int(),
  day: z.number().int(),
};

const NO_SUCH_DAY = "没有这一天，请改成如 2022-03-05 的日期";

export const civilDateSchema = z
  .object(shape)
  .refine((date) => isCivilDate(date.year, date.month, date.day), NO_SUCH_DAY)
  .readonly();

export const civilDateTimeSchema = z
  .object({ ...shape, minutes: z.number().int().min(0).max(1439).optional() })
  .refine((date) => isCivilDate(date.year, date.month, date.day), NO_SUCH_DAY)
  .readonly();
