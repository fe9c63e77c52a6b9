// Owns handing what is found about the draft to its fields.

import { createContext } from "react";
import type { Findings } from "../findings";

export const FindingsContext = createContext<Findings>({});
