// Owns handing a bulletin over (O2): as a .docx of the house's look or in the office's own template, or copied.

import { Button, Text } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { ReportDocument } from "../../reports/document";
import { htmlOf } from "../../reports/writers/html";
import { plainText } from "../../reports/writers/plain-text";
import { useSectionStyles } from "../evaluation/section-styles";
import { usePane } from "../pane/context";
import { copyText } from "../shared/clipboard";
import { offerFile } from "../shared/offer-file";
import { useAction } from "../shared/use-action";
import { copyFormatted } from "./copy-formatted";
import { bulletinTexts as say } from "./texts";

function useHandOver(issued: ReportDocument) {
  const { say: tell } = usePane();
  const { busy, run } = useAction();
  const offer = (bytes: Uint8Array) => {
    const name = say.fileName(issued.title);
    offerFile(name, bytes, "docx");
    tell({ tone: "done", sentence: say.saved(name) });
  };
  return {
    busy,
    save: () =>
      run(async () => {
        const { docxBytes } = await import("../../reports/writers/docx/docx");
        offer(await docxBytes(issued));
      }),
    fill: (template: File) =>
      run(async () => {
        const { filledTemplate } = await import("../../reports/writers/template/template");
        const filled = filledTemplate(issued, new Uint8Array(await template.arrayBuffer()));
        if (filled.kind === "filled") offer(filled.bytes);
        else tell({ tone: "failed", sentence: filled.sentence });
      }),
    copy: (how: () => Promise<boolean>) =>
      run(async () => {
        const copied = await how();
        tell({ tone: copied ? "done" : "failed", sentence: copied ? say.copied : say.notCopied });
      }),
  };
}

interface TemplateChoiceProps {
  readonly busy: boolean;
  readonly onChoose: (template: File) => void;
}

/** Not kept: the pane's storage is of one computer, and the office's file lies where the clerk finds it. */
function TemplateChoice({ busy, onChoose }: TemplateChoiceProps): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => picker.current?.click()}>
        {say.template}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".docx"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onChoose(file);
          // The same file may be chosen again, once it has been mended.
          target.value = "";
        }}
      />
    </>
  );
}

export function HandOver({ issued }: { readonly issued: ReportDocument }): ReactNode {
  const styles = useSectionStyles();
  const { busy, save, fill, copy } = useHandOver(issued);
  return (
    <>
      <div className={styles.line}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
          {say.save}
        </Button>
        <TemplateChoice busy={busy} onChoose={(template) => void fill(template)} />
        <Button
          disabledFocusable={busy}
          onClick={() => void copy(() => copyFormatted(htmlOf(issued), plainText(issued)))}
        >
          {say.copy}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => void copy(() => copyText(plainText(issued)))}
        >
          {say.copyText}
        </Button>
      </div>
      <Text size={200}>{say.templateHint}</Text>
    </>
  );
}
