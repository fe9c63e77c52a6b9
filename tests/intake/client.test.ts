// The pane's side and the worker's side of intake, over a real channel (I1, I3).

import { MessageChannel, type MessagePort as NodePort } from "node:worker_threads";
import {
  createIntakeClient,
  type ChosenFile,
  type WorkerLike,
} from "../../src/intake/worker/client";
import type { Port } from "../../src/intake/worker/protocol";
import { serve } from "../../src/intake/worker/serve";
import { memoryOf } from "../../src/intake/memory";
import { DEPARTMENTS } from "./departments";
import { mail } from "./mail-bytes";

const context = {
  departments: DEPARTMENTS,
  changes: [],
  ...memoryOf(DEPARTMENTS, []),
};
const chosen = (name: string, bytes: Uint8Array): ChosenFile =>
  new File([Uint8Array.from(bytes)], name);
const good = (title: string) => chosen(`${title}.eml`, mail({ subject: `(水寨司法所)+${title}` }));

const ports: NodePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** A worker whose other end is served in this process. */
async function served(): Promise<WorkerLike> {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serve(port2 as unknown as Port);
  port2.start();
  const worker: WorkerLike = {
    postMessage: (message) => port1.postMessage(message),
    terminate: () => port1.close(),
    onmessage: null,
    onerror: null,
  };
  port1.on("message", (data) => worker.onmessage?.({ data } as MessageEvent));
  return worker;
}

it("I3: each file has its result, in order; a bad one stops no other; drops wait for one another", async () => {
  const client = createIntakeClient(served);
  const done: number[] = [];
  const [first, second] = await Promise.all([
    client.read(
      [good("甲"), chosen("坏.eml", Uint8Array.of(1, 2)), good("乙")],
      context,
      async (_, count) => done.push(count) > 0,
    ),
    client.read([good("丙")], context),
  ]);
  expect(
    first.map(({ drafts }) => drafts.map(({ department, title }) => department + title)),
  ).toEqual([["水寨司法所甲"], [], ["水寨司法所乙"]]);
  expect(first[1]?.unread[0]?.sentence).toBe("“坏.eml”：这不是一封邮件，读不出内容。");
  expect(second[0]?.drafts[0]?.title).toBe("丙");
  expect(done).toEqual([1, 2, 3]);
  client.close();
});

it("I3: once the list is put away, the rest of the files is not read", async () => {
  const client = createIntakeClient(served);
  const files = [good("甲"), good("乙"), good("丙")];
  expect(await client.read(files, context, async (_, count) => count < 2)).toHaveLength(2);
  client.close();
});

it("I3: a worker that dies or does not start ends as a sentence, and the next file gets a new one", async () => {
  let started = 0;
  const client = createIntakeClient(async () => {
    started += 1;
    if (started === 1) throw new Error("no worker");
    const worker = await served();
    if (started === 2) worker.postMessage = () => worker.onerror?.({} as ErrorEvent);
    return worker;
  });
  const results = await client.read([good("甲"), good("乙"), good("丙")], context);
  expect(results.map(({ unread, drafts }) => unread[0]?.sentence ?? drafts[0]?.title)).toEqual([
    "“甲.eml”：读取程序没有启动，请重新打开窗格再试。",
    "“乙.eml”：读取程序出错，请重试；仍不行请人工登记。",
    "丙",
  ]);
  client.close();
  expect((await client.read([good("丁")], context))[0]?.unread[0]?.sentence).toBe(
    "“丁.eml”：没有读取。",
  );
});
