// What every object of the host works on.
import type { Calculator } from "../calc/calculator";
import type { Book } from "../model/book";
import type { Events } from "./events";
import type { References } from "./references";
import type { Strictness } from "./strictness";

export interface HostContext {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly events: Events;
  readonly references: References;
  readonly strict: Readonly<Strictness>;
  save(): void;
}
