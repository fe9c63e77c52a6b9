// Owns reading files off the pane's own thread, and how far it has got.

import { useCallback, useEffect, useRef, useState } from "react";
import type { IntakeResult } from "../../../intake/intake";
import { memoryOf } from "../../../intake/memory";
import { createIntakeClient, type IntakeClient } from "../../../intake/worker/client";
import { startReader } from "../../../intake/worker/start-worker";
import type { Tracker } from "../../../workbook/reading/tracker";

export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

export interface Taker {
  isWanted(): boolean;
  add(result: IntakeResult): Promise<void>;
}

export interface MailReader {
  /** null while nothing is read. */
  readonly progress: ReadingProgress | null;
  /** Never rejects; `taker` is given each file's result as it comes, as long as it wants more. */
  read(files: readonly File[], tracker: Tracker, taker?: Taker): Promise<readonly IntakeResult[]>;
}

export function useMailReader(): MailReader {
  const client = useRef<IntakeClient | null>(null);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  useEffect(() => {
    return () => {
      client.current?.close();
      client.current = null;
    };
  }, []);
  const read = useCallback<MailReader["read"]>(
    async (files, { departments, changes, submissions }, taker) => {
      client.current ??= createIntakeClient(startReader);
      const context = { departments, changes, ...memoryOf(departments, submissions) };
      const total = files.length;
      setProgress({ done: 0, total });
      const results = await client.current.read(files, context, async (result, done) => {
        setProgress({ done, total });
        await taker?.add(result);
        return taker?.isWanted() ?? true;
      });
      setProgress(null);
      return results;
    },
    [],
  );
  return { progress, read };
}
