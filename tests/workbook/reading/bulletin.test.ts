// Tests what is read of the workbook for a 通报 (O2, E7, E8): the seal's own cells, decided and undecided criticism, the letterhead.

import { LETTERHEAD } from "../../../src/tables/declarations/settings";
import { quarterlyBlock } from "../../../src/tables/blocks/quarterly";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { figuresOfBlock } from "../../../src/reports/facts/figures";
import { recalculate } from "../../../src/workbook/actions/reports/recalculate";
import { sealQuarter } from "../../../src/workbook/actions/reports/seal";
import {
  decideCriticism,
  proposeCriticismRows,
  readCriticism,
} from "../../../src/workbook/actions/rows/criticism";
import { register } from "../../../src/workbook/actions/rows/register";
import { changeLetterhead } from "../../../src/workbook/actions/rows/settings";
import { readBulletinMaterial } from "../../../src/workbook/reading/bulletin";
import { evaluationInput, readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, NO_WAIT, NOW, openTracker } from "../excel";

afterEach(closeAll);

const QUARTER = { year: 2022, quarter: 2 } as const;
const AFTER = { year: 2022, month: 7, day: 5, minutes: 0 };

async function save(title: string): Promise<void> {
  await register(draft({ title }), { token: crypto.randomUUID(), now: NOW });
}

describe("O2: what a 通报 is made from", () => {
  it("E7: the cells as sealed, whatever has been registered since; before a seal none", async () => {
    const excel = await openTracker();
    await save("甲");
    expect(await readBulletinMaterial(QUARTER)).toMatchObject({ sealed: null, sealedBefore: null });
    const block = quarterlyBlock(evaluate(evaluationInput(await readTracker())));
    await sealQuarter({ now: AFTER });
    await save("乙");
    excel.log.reset();
    const { sealed } = await readBulletinMaterial(QUARTER);
    expect(excel.log.batches).toBe(2);
    expect(figuresOfBlock(sealed ?? [])).toEqual(figuresOfBlock(block));
    expect((await readBulletinMaterial({ year: 2022, quarter: 3 })).sealedBefore).toEqual(sealed);
  });

  it("E8: confirmed criticism is to be said, proposed is still open", async () => {
    await openTracker();
    await proposeCriticismRows({ now: AFTER });
    const { rows } = await readCriticism();
    const [first] = rows;
    if (first === undefined) throw new Error("nothing proposed");
    await decideCriticism([first], {
      decision: "确认",
      confirmedBy: "李局",
      reason: "",
      now: AFTER,
    });
    const { criticism, undecided } = await readBulletinMaterial(QUARTER);
    expect(criticism.map(({ department }) => department)).toEqual([first.department]);
    expect(undecided).toHaveLength(rows.length - 1);
    const { criticism: other } = await readBulletinMaterial({ year: 2022, quarter: 1 });
    expect(other).toEqual([]);
  });

  it("O2: 季度考核 as it stands, once it has its table", async () => {
    await openTracker();
    expect((await readBulletinMaterial(QUARTER)).shown).toBeNull();
    await recalculate({ now: NOW, ...NO_WAIT });
    const { shown } = await readBulletinMaterial(QUARTER);
    expect(shown).toEqual(quarterlyBlock(evaluate(evaluationInput(await readTracker()))));
  });

  it("O2: the letterhead is kept in 设置", async () => {
    await openTracker();
    for (const field of LETTERHEAD) await changeLetterhead(field, ` ${field} `, { now: NOW });
    expect((await readBulletinMaterial(QUARTER)).letterhead).toEqual({
      office: "office",
      mark: "mark",
      copiedTo: "copiedTo",
      issuer: "issuer",
      mailbox: "mailbox",
      contact: "contact",
      phone: "phone",
    });
  });
});
