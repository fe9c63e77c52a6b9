// fast-check with the seed of all tests that leave something to chance.
import fc from "fast-check";
import { SEED } from "./chance";

fc.configureGlobal({ seed: SEED });

export default fc;
