// Before the tests of what is built, and of the browser: the folder that `npm start` serves, made once.
import { PREVIEW_SITE, buildOnce } from "../../build/build-once.mjs";

export default async function setup() {
  // Tests run in processes of their own, which inherit the environment.
  process.env.PREVIEW_SITE = PREVIEW_SITE.folder;
  await buildOnce(PREVIEW_SITE);
}
