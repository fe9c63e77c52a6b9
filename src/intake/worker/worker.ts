// The worker's entry: mails are read here, so that the pane never stops for one.

import type { Port } from "./protocol";
import { serve } from "./serve";

// The typings take every file for a page's.
serve(self as unknown as Port);
