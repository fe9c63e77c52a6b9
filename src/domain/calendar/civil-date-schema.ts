// Owns the zod schemas of civil dates, apart from the arithmetic so that the latter stays zod-free.

import * as z from "zod/mini";
import { isCivilDate } from "./civil-date";

const shape = { year: z.int(), month: z.int(), day: z.int() };

const isADay = z.refine<{ year: number; month: number; day: number }>(
  (date) => isCivilDate(date.year, date.month, date.day),
  "没有这一天，请改成如 2022-03-05 的日期",
);

export const civilDateSchema = z.readonly(z.object(shape).check(isADay));

export const civilDateTimeSchema = z.readonly(
  z.object({ ...shape, minutes: z.optional(z.int().check(z.gte(0), z.lte(1439))) }).check(isADay),
);
