import { searchCode } from "../../src/intake/departments/search-code";
import { searchDepartments } from "../../src/intake/departments/department-search";
import { match } from "pinyin-pro";
import { DEPARTMENTS, department } from "./departments";

const first = (query: string) => searchDepartments(DEPARTMENTS, query, match)[0]?.name;
const names = (query: string) =>
  searchDepartments(DEPARTMENTS, query, match).map((found) => found.name);

describe("P4: 检索码", () => {
  it.each([
    ["长布司法所", "cb"],
    ["转水司法所", "zs"],
    ["横陂司法所", "hb"],
    ["行政复议与应诉股", "xz"],
    ["法治调研督察股", "fzdy"],
    ["长乐 ABC（2）组", "clabc2z"],
  ])("P4: proposes initials for %s that begin with %s", (name, start) => {
    expect(searchCode(name).startsWith(start)).toBe(true);
  });

  it("P4: has one initial for each character", () => {
    expect(searchCode("水寨司法所")).toBe("szsfs");
  });
});

describe("P4: finding a department", () => {
  it.each([
    ["水寨", "水寨司法所"],
    ["sz", "水寨司法所"],
    ["SZ", "水寨司法所"],
    ["ｓｚ", "水寨司法所"],
    ["shuizhai", "水寨司法所"],
    ["shuiz", "水寨司法所"],
    ["水z", "水寨司法所"],
    ["szsfs", "水寨司法所"],
    ["cb", "长布司法所"],
    ["changbu", "长布司法所"],
    ["zs", "转水司法所"],
    ["hb", "横陂司法所"],
    ["xzfy", "行政复议与应诉股"],
    ["法援", "法律援助中心"],
    ["yuanzhu", "法律援助中心"],
    ["gzc", "公证处"],
    ["公职律师 事务所", "公职律师事务所"],
  ])("P4: %s finds %s first", (query, name) => {
    expect(first(query)).toBe(name);
  });

  it("P4: what the clerk wrote into 检索码 wins over the pinyin of another department", () => {
    const own = { ...department("河东司法所", 0), searchCode: "sz" };
    const list = [department("水寨司法所", 1), own];
    expect(searchDepartments(list, "sz", match)[0]?.name).toBe("河东司法所");
  });

  it("P4: initials out of the middle come after those at the start", () => {
    const found = names("fz");
    expect(found.slice(0, 2)).toEqual(["法治调研督察股", "法制股"]);
    expect(found).toContain("人民参与和促进法治股");
  });

  it("P4: signs with others between them find something only where nothing fits better", () => {
    expect(names("sz")).toEqual(["水寨司法所"]);
    expect(names("寨所")).toEqual(["水寨司法所"]);
  });

  it("P4: pinyin at the start of a name comes before pinyin within it", () => {
    const list = [department("县委依法治县办", 0), department("法治调研督察股", 1)];
    expect(searchDepartments(list, "fazhi", match).map((each) => each.name)).toEqual([
      "法治调研督察股",
      "县委依法治县办",
    ]);
  });

  it("P4: no query lists all in the given order, nonsense lists none", () => {
    expect(names(" ")).toEqual(DEPARTMENTS.map((each) => each.name));
    expect(names("qqq")).toEqual([]);
  });
});

it("P4: characters, aliases and 检索码 are found before the dictionary is there", () => {
  const found = (query: string) => searchDepartments(DEPARTMENTS, query, null)[0]?.name;
  expect(["水寨", "szsfs", "SZ"].map(found)).toEqual(Array(3).fill("水寨司法所"));
  expect(found("shuizhai")).toBeUndefined();
});
