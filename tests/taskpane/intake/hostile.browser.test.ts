// Hostile and broken files in the pane (I2, pitfall 20): each ends as a draft or as a sentence, and the pane goes on.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { base64, bytesOf, mail } from "../../intake/mail-bytes";
import { article, type MailPage, useMailPages } from "./mail-page";

const panes = useMailPages();
let shown: MailPage;
let folder: string;

const BODY = "法".repeat(380);
const FORMULA = '=HYPERLINK("http://evil.example","点")';
const SCRIPT = "<script>alert(1)</script><img src=http://evil.example/x onerror=alert(1)>";
const LONG = "长".repeat(400);
const HTML = `<html><body><p>${BODY}</p>${SCRIPT}<iframe src="http://evil.example"></iframe><style>@import "http://evil.example/x.css"</style></body></html>`;
const zeros = new Uint8Array(40 * 2 ** 20);
const bomb = () => {
  const parts = ["word/document.xml", "word/a.xml", "word/b.xml", "word/c.xml"];
  return zipSync(Object.fromEntries(parts.map((part) => [part, zeros])), { level: 1 });
};
const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256);
const titled = (title: string, more = {}) =>
  mail({ subject: `(水寨司法所)+${title}`, id: title.slice(0, 40), body: BODY, ...more });
const picture = {
  headers: 'Content-Type: image/png; name="a.png"\r\nContent-Disposition: attachment',
  bytes: new Uint8Array(36 * 2 ** 20),
};

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  "公式.eml": () => titled(FORMULA),
  "脚本.eml": () => titled(SCRIPT, { type: "Content-Type: text/html; charset=utf-8", body: HTML }),
  "长标题.eml": () => titled(LONG),
  "截断.eml": () =>
    titled("截断的正文", {
      type: "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64",
      body: base64(bytesOf(BODY)).slice(0, -7),
    }),
  "五十兆.eml": () => titled("附了大图", { attached: [picture] }),
  "炸弹.docx": bomb,
  "炸弹.zip": bomb,
  "乱码.eml": () => noise,
  "乱码.msg": () => noise,
  "空.eml": () => new Uint8Array(0),
  "=公式.txt": () => noise.filter((byte) => byte > 31),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  for (const [name, make] of Object.entries(FILES)) await writeFile(join(folder, name), make());
});
afterAll(() => rm(folder, { recursive: true }));

it("I2, pitfall 20: each of a folder is a draft or a sentence; text stays text in pane and 台账", async () => {
  shown = await panes.open();
  await shown.makeLedger();
  let dialogs = 0;
  shown.page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await shown.dropPaths(folder);
  const told = shown.pane.getByText(/^正在读取 \d+\/11…$/u);
  await told.waitFor();
  await told.waitFor({ state: "detached", timeout: 120_000 });
  const listed = await shown.pane.getByRole("region", { name: "批量登记" }).innerText();
  for (const name of Object.keys(FILES)) {
    const drafts = await shown.item(name).count();
    const sentences = listed.split("\n").filter((line) => line.startsWith(`“${name}”：`));
    expect([name, drafts + sentences.length]).toEqual([name, 1]);
    for (const sentence of sentences) expect(sentence).toMatch(/。$/u);
  }
  for (const title of [FORMULA, SCRIPT, LONG]) expect(listed).toContain(title);
  await shown.item("长标题.eml").getByText("可能是把正文写进了标题").first().waitFor();
  await shown.button("全部登记").click();
  await shown.said(/已登记 \d 篇/u);
  const titles = await shown.titlesIn("台账");
  expect(titles).toEqual(expect.arrayContaining([FORMULA, SCRIPT]));
  expect(await shown.pane.locator("script[src*=evil], img[src*=evil], iframe").count()).toBe(0);
  expect([dialogs, shown.strangers]).toEqual([0, []]);
  await shown.pane.getByRole("button", { name: /^不登记其余 \d+ 封$/u }).click();
  await shown.drop(article("开展普法"));
  await shown.said("已按“开展普法.eml”填好");
});
