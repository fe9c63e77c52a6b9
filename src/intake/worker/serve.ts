// Owns the reading side of intake, in a worker or not: one file after another, an answer to each.

import { createIntake, type IntakeResult, type ReadIncoming } from "../intake";
import { UnreadableError } from "../mail";
import type { Port, Request, WorkbookSheets } from "./protocol";

/** The file itself could not be opened: moved, locked, or on a drive that is gone. */
const notOpened = (name: string): string => `“${name}”打不开，请确认文件还在。`;

async function readContent(read: ReadIncoming, name: string, content: Blob): Promise<IntakeResult> {
  try {
    return await read({ name, bytes: new Uint8Array(await content.arrayBuffer()) });
  } catch {
    return { drafts: [], unread: [{ source: name, sentence: notOpened(name) }] };
  }
}

async function readWorkbook(name: string, content: Blob): Promise<WorkbookSheets> {
  const { readWorkbookFile } = await import("../list/workbook-file");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await content.arrayBuffer());
  } catch {
    return notOpened(name);
  }
  try {
    return await readWorkbookFile({ name, bytes });
  } catch (error) {
    return error instanceof UnreadableError
      ? error.message
      : `“${name}”读取时出错，可能已损坏。请打开它，复制要导入的单元格，粘贴到这里。`;
  }
}

export function serve(port: Port): void {
  let read: ReadIncoming | null = null;
  port.addEventListener("message", (event) => {
    const request = event.data as Request;
    if (request.kind === "context") read = createIntake(request.context);
    else if (request.kind === "workbook") {
      void readWorkbook(request.name, request.content).then((sheets) =>
        port.postMessage({ kind: "sheets", sheets }),
      );
    } else if (read !== null) {
      void readContent(read, request.name, request.content).then((result) =>
        port.postMessage({ kind: "result", result }),
      );
    }
  });
  port.postMessage({ kind: "ready" });
}
