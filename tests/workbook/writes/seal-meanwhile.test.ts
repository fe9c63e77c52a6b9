// E7, T4: a row that another clerk changes while a quarter is being sealed is sealed as it counts, or told in 更正 as
// changed: sealed + 更正 = now, and each line says why.

import { interleaved } from "excel-preview-host";
import { closeAll } from "../excel";
import { JULY } from "./catalogue";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker } from "./prepared";

afterEach(closeAll);
jest.setTimeout(120_000);

const APPROVAL = { leaderApproved: true, status: "有效" } as const;

async function toldOf(pane: Pane) {
  const { corrections } = await pane.writeCorrections({ now: JULY });
  return corrections
    .filter(({ quarter }) => quarter === 2)
    .map(({ word, articles }) => [word, articles]);
}

it("E7: an approval that comes after any round trip of it", async () => {
  const prepared = await prepareTracker();
  const [{ pane }, other] = [prepared, openPane()];
  const told: unknown[] = [];
  for (let after = 0; after < 4; after += 1) {
    const { excel } = await openPrepared(prepared);
    const colleague = await excel.join();
    const approve = () =>
      other.changeSubmission("2022-0002", APPROVAL, { action: "补审签", reason: "", now: JULY });
    const results = await interleaved<unknown>(
      [
        { excel, work: () => pane.sealQuarter({ now: JULY }) },
        { excel: colleague, work: approve },
      ],
      [...Array.from({ length: after }, () => 0), 1, 1, 1, 1],
    );
    excel.use();
    colleague.close();
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    told.push(await toldOf(pane));
    closeAll();
  }
  const later = [["变更", 1]];
  expect(told).toEqual([[], [], later, later]);
});
