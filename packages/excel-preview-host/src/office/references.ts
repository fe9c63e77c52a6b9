// Objects that office.js keeps over several batches (tracked ranges), by reference id.
import { OfficeError } from "./errors";
import type { HostObject } from "./host-object";

export class References {
  private readonly byId = new Map<string, HostObject>();
  /**
   * By target, for the same range may be met through different objects of one batch; and by kind, for
   * a range's format or fill has the same target and is another object.
   */
  private readonly ids = new Map<unknown, Map<string, string>>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known) return known;
    const id = `r${this.next++}`;
    const kinds = this.ids.get(object.target) ?? new Map<string, string>();
    this.ids.set(object.target, kinds.set(object.typeName, id));
    this.byId.set(id, object);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object.target)?.get(object.typeName);
  }

  get(id: string): HostObject {
    const object = this.byId.get(id);
    if (!object) throw new OfficeError("ItemNotFound");
    return object;
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (!object) return;
    const kinds = this.ids.get(object.target);
    kinds?.delete(object.typeName);
    if (kinds?.size === 0) this.ids.delete(object.target);
    this.byId.delete(id);
  }

  /** What is behind the kept objects. */
  targets(): unknown[] {
    return [...this.ids.keys()];
  }

  clear(): void {
    this.byId.clear();
    this.ids.clear();
  }

  get size(): number {
    return this.byId.size;
  }
}
