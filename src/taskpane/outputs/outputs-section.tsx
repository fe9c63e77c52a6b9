// Owns the section 表格 in 考核 (O5, O9): the sheets of the quarter, one or all, written and brought to the front.

import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { evaluate } from "../../domain/evaluation/evaluate";
import { OUTPUTS, outputSheets } from "../../reports/sheets/sheets";
import type { Output } from "../../reports/sheets/tables";
import type { OutputSheet } from "../../tables/blocks/output-sheet";
import { sheetsOfOtherTimes } from "../../tables/blocks/copy-sheet";
import { quarterLabel } from "../../domain/calendar/quarter";
import { writeOutputSheets } from "../../workbook/actions/reports/output-sheets";
import { openWorkbook } from "../../workbook/actions/showing/open-workbook";
import { readShownSheets } from "../../workbook/actions/showing/read-shown-sheets";
import { readBulletinMaterial } from "../../workbook/reading/bulletin";
import { leftOutOf } from "../../workbook/reading/left-out";
import { evaluationInput, readTracker } from "../../workbook/reading/tracker";
import { chinaNow } from "../china-time";
import { useSectionStyles } from "../evaluation/section-styles";
import { usePane } from "../pane/context";
import { offerFile } from "../shared/offer-file";
import { useAction } from "../shared/use-action";
import { outputTexts as say } from "./texts";

/** From the workbook as it is now: another clerk may have written since the pane has read it. */
async function contentsOf(outputs: readonly Output[]): Promise<OutputSheet[]> {
  const tracker = await readTracker();
  const { sealed, sealedBefore, criticism } = await readBulletinMaterial(tracker.period);
  const evaluation = evaluationInput(tracker);
  return outputSheets(outputs, {
    evaluation,
    sealed,
    sealedBefore,
    criticism,
    leftOut: leftOutOf(tracker, evaluate(evaluation)).map(({ sentence }) => sentence),
    now: chinaNow(),
  });
}

function asFile(file: string, bytes: Uint8Array): Promise<string> {
  offerFile(file, bytes, "xlsx");
  return Promise.resolve(say.saved(file));
}

async function inWindow(file: string, bytes: Uint8Array): Promise<string> {
  await openWorkbook(bytes);
  return say.opened(file);
}

export function OutputsSection(): ReactNode {
  const styles = useSectionStyles();
  const { tracker, say: tell } = usePane();
  const { busy, run } = useAction();
  const make = (outputs: readonly Output[]) =>
    void run(async () => {
      const { names, looks } = await writeOutputSheets(await contentsOf(outputs));
      tell({ tone: "done", sentence: say.made(names) + looks });
    });
  const copy = (give: (file: string, bytes: Uint8Array) => Promise<string>) =>
    void run(async () => {
      const sheets = await readShownSheets(OUTPUTS);
      const { xlsxBytes } = await import("../../reports/writers/xlsx/xlsx");
      const file = say.copyName(quarterLabel(tracker.period));
      const given = await give(file, await xlsxBytes(sheets));
      const stale = say.stale(sheetsOfOtherTimes(sheets, tracker.period));
      const names = sheets.map((sheet) => sheet.name);
      tell({ tone: "done", sentence: given + say.holds(names) + stale });
    });
  return (
    <section className={styles.section} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      <Text size={200}>{say.about}</Text>
      <div className={styles.line}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton disabledFocusable={busy}>{busy ? say.making : say.make}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {OUTPUTS.map((output) => (
                <MenuItem key={output.anchor} onClick={() => make([output])}>
                  {output.name}
                </MenuItem>
              ))}
              <MenuDivider />
              <MenuItem onClick={() => make(OUTPUTS)}>{say.all}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button disabledFocusable={busy} onClick={() => copy(asFile)}>
          {say.copy}
        </Button>
        <Button disabledFocusable={busy} onClick={() => copy(inWindow)}>
          {say.openCopy}
        </Button>
      </div>
      <Text size={200}>{say.copyAbout}</Text>
    </section>
  );
}
