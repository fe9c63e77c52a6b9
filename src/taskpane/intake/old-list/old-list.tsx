// Owns 导入旧台账 in 设置, of which nothing is loaded before it is opened (I5).

import type { ReactNode } from "react";
import { Disclosure } from "../../shared/disclosure";
import { lazily } from "../../shared/lazily";
import { oldListTexts as say } from "./texts";

const ImportForm = lazily(async () => (await import("./import-form")).ImportForm);

export function OldList(): ReactNode {
  return (
    <Disclosure summary={say.title}>
      <ImportForm />
    </Disclosure>
  );
}
