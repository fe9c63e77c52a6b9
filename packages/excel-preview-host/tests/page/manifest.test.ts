/**
 * @jest-environment jsdom
 */
// The ribbon and the pane as a manifest declares them.
import { readManifest } from "../../src/page/shell/manifest";

const MANIFEST = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
  <DisplayName DefaultValue="Ledger"><Override Locale="zh-CN" Value="订单"/></DisplayName>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/pane.html"/></DefaultSettings>
  <ov:VersionOverrides><ov:Hosts><ov:Host><ov:AllFormFactors>
    <ov:ExtensionPoint xsi:type="CustomFunctions">
      <ov:Metadata><ov:SourceLocation resid="Json"/></ov:Metadata><ov:Namespace resid="Ns"/>
    </ov:ExtensionPoint></ov:AllFormFactors><ov:DesktopFormFactor>
    <ov:ExtensionPoint xsi:type="PrimaryCommandSurface"><ov:OfficeTab id="TabHome">
      <ov:Group id="G"><ov:Label resid="GroupName"/>
        <ov:Control xsi:type="Button" id="B1"><ov:Label resid="Open"/>
          <ov:Supertip><ov:Title resid="Open"/><ov:Description resid="OpenTip"/></ov:Supertip>
          <ov:Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></ov:Icon>
          <ov:Action xsi:type="ShowTaskpane"><ov:SourceLocation resid="Pane"/></ov:Action></ov:Control>
        <ov:Control xsi:type="Button" id="B2"><ov:Label resid="Run"/>
          <ov:Action xsi:type="ExecuteFunction"><ov:FunctionName>recalc</ov:FunctionName></ov:Action></ov:Control>
      </ov:Group></ov:OfficeTab></ov:ExtensionPoint></ov:DesktopFormFactor></ov:Host></ov:Hosts>
  <ov:Resources>
    <bt:Images><bt:Image id="I16" DefaultValue="https://localhost:3000/16.png"/><bt:Image id="I32" DefaultValue="https://localhost:3000/32.png"/></bt:Images>
    <bt:Urls><bt:Url id="Pane" DefaultValue="https://localhost:3000/pane.html"/><bt:Url id="Json" DefaultValue="https://localhost:3000/functions.json"/></bt:Urls>
    <bt:ShortStrings><bt:String id="GroupName" DefaultValue="Reports"><bt:Override Locale="zh-CN" Value="商品销售"/></bt:String>
      <bt:String id="Open" DefaultValue="Open"><bt:Override Locale="zh-CN" Value="打开"/></bt:String>
      <bt:String id="Run" DefaultValue="Run"/><bt:String id="Ns" DefaultValue="XX"/></bt:ShortStrings>
    <bt:LongStrings><bt:String id="OpenTip" DefaultValue="Opens"/></bt:LongStrings>
  </ov:Resources></ov:VersionOverrides>
</OfficeApp>`;

describe("readManifest", () => {
  const manifest = readManifest(MANIFEST, "zh-CN");

  it("takes the texts of the locale, else the default", () => {
    expect(manifest.name).toBe("订单");
    expect(manifest.groups[0]?.label).toBe("商品销售");
    expect(manifest.groups[0]?.buttons.map((b) => b.label)).toEqual(["打开", "Run"]);
    expect(readManifest(MANIFEST, "en-US").name).toBe("Ledger");
  });

  it("tells buttons that open the pane from those that run a command", () => {
    const [open, run] = manifest.groups[0]?.buttons ?? [];
    expect(open).toMatchObject({ tip: "Opens", icon: "https://localhost:3000/32.png" });
    expect(open?.action).toEqual({ kind: "pane", address: "https://localhost:3000/pane.html" });
    expect(run?.action).toEqual({ kind: "function", name: "recalc" });
  });

  it("finds the custom functions and the pane", () => {
    expect(manifest.functions).toEqual({
      namespace: "XX",
      metadata: "https://localhost:3000/functions.json",
    });
    expect(manifest.paneAddress).toBe("https://localhost:3000/pane.html");
    expect(manifest.groups[0]?.tab).toBe("开始");
  });

  it("refuses what is no XML", () => {
    expect(() => readManifest("<a", "zh-CN")).toThrow();
  });
});
