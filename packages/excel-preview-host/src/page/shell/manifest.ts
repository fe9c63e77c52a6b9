// Reads an add-in's XML manifest: its task pane and the ribbon buttons it declares.

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  /** Address of the icon, "" where the manifest names none. */
  icon: string;
  action: { kind: "pane"; address: string } | { kind: "function"; name: string };
}

export interface RibbonGroup {
  tab: string;
  label: string;
  buttons: RibbonButton[];
}

export interface AddinManifest {
  name: string;
  /** The pane's address as the manifest has it. */
  paneAddress: string;
  /** Custom functions: their namespace and the address of their metadata. */
  functions: { namespace: string; metadata: string } | null;
  groups: RibbonGroup[];
}

const TAB_NAMES: Record<string, string> = {
  TabHome: "开始",
  TabInsert: "插入",
  TabFormulas: "公式",
  TabData: "数据",
  TabReview: "审阅",
  TabView: "视图",
};

/** @throws Error when the text is no XML */
export function readManifest(xml: string, locale: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed XML");
  const resources = new Resources(document, locale);
  const groups = elements(document, "Group").map((group) => ({
    tab: tabName(group, resources),
    label: resources.text(child(group, "Label")),
    buttons: elements(group, "Control")
      .filter((control) => control.getAttribute("xsi:type") === "Button")
      .map((control) => readButton(control, resources)),
  }));
  const settings = elements(document, "DefaultSettings")[0];
  return {
    name: localised(elements(document, "DisplayName")[0], "DefaultValue", locale),
    paneAddress: localised(settings && child(settings, "SourceLocation"), "DefaultValue", locale),
    functions: readFunctions(document, resources),
    groups,
  };
}

function readFunctions(document: Document, resources: Resources): AddinManifest["functions"] {
  const point = elements(document, "ExtensionPoint").find(
    (p) => p.getAttribute("xsi:type") === "CustomFunctions",
  );
  const metadata = point && child(point, "Metadata");
  if (!metadata) return null;
  return {
    namespace: resources.text(child(point, "Namespace")),
    metadata: resources.text(child(metadata, "SourceLocation")),
  };
}

class Resources {
  constructor(
    private readonly document: Document,
    private readonly locale: string,
  ) {}

  /** The text, address or image that an element's `resid` stands for. */
  text(element: Element | undefined): string {
    const id = element?.getAttribute("resid");
    const all = [...this.document.getElementsByTagName("*")];
    const resource = all.find(
      (e) => e.getAttribute("id") === id && e.getAttribute("DefaultValue") !== null,
    );
    return localised(resource, "DefaultValue", this.locale);
  }
}

function localised(element: Element | undefined, attribute: string, locale: string): string {
  const override = element && elements(element, "Override");
  const own = override?.find(
    (o) => o.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return own?.getAttribute("Value") ?? element?.getAttribute(attribute) ?? "";
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const action = child(control, "Action");
  const tip = child(control, "Supertip");
  const images = elements(control, "Image");
  const image = images.find((i) => i.getAttribute("size") === "32") ?? images[0];
  const name = action && child(action, "FunctionName")?.textContent;
  return {
    id: control.getAttribute("id") ?? "",
    label: resources.text(child(control, "Label")),
    tip: resources.text(tip && child(tip, "Description")),
    icon: resources.text(image),
    action:
      action?.getAttribute("xsi:type") === "ExecuteFunction"
        ? { kind: "function", name: (name ?? "").trim() }
        : { kind: "pane", address: resources.text(action && child(action, "SourceLocation")) },
  };
}

function tabName(group: Element, resources: Resources): string {
  const office = group.closest("OfficeTab")?.getAttribute("id");
  const custom = group.closest("CustomTab");
  return office
    ? (TAB_NAMES[office] ?? office)
    : resources.text(custom ? child(custom, "Label") : undefined);
}

/** By local name: manifests mix prefixes (`bt:`) and default namespaces. */
function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((e) => e.localName === name);
}
