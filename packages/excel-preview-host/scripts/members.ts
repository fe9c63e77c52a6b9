// `npm run members`: writes docs/members.md anew.
import { writeFileSync } from "node:fs";
import { membersPage } from "../src/office/members";

writeFileSync(new URL("../docs/members.md", import.meta.url), membersPage());
