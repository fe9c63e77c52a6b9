// Owns the reading side of intake, in a worker or not: one file after another, an answer to each.

import { createIntake, type IntakeResult, type ReadIncoming } from "../intake";
import type { Port, Request } from "./protocol";

async function readContent(read: ReadIncoming, name: string, content: Blob): Promise<IntakeResult> {
  try {
    return await read({ name, bytes: new Uint8Array(await content.arrayBuffer()) });
  } catch {
    // The file itself could not be opened: moved, locked, or on a drive that is gone.
    return {
      drafts: [],
      unread: [{ source: name, sentence: `“${name}”打不开，请确认文件还在。` }],
    };
  }
}

export function serve(port: Port): void {
  let read: ReadIncoming | null = null;
  port.addEventListener("message", (event) => {
    const request = event.data as Request;
    if (request.kind === "context") read = createIntake(request.context);
    else if (read !== null) {
      void readContent(read, request.name, request.content).then((result) =>
        port.postMessage({ kind: "result", result }),
      );
    }
  });
  port.postMessage({ kind: "ready" });
}
