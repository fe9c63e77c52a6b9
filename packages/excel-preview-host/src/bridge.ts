// Joins a task pane's window to the preview. Compiled as the script that the pane loads before office.js,
// and imported by the page that holds the pane.
import { spokenOrigin, type Conversation } from "./office/conversation";
import type { OfficeHost } from "./office/host";

/** Where the page keeps what its pane's script looks for. */
const JOIN = "__previewJoin";

type Join = (paneWindow: Window) => Conversation;

/**
 * Makes a frame's page a pane of the host, each time it loads.
 * @param joined called when the pane's window has been joined, before its office.js runs
 */
export function connectPane(frame: HTMLIFrameElement, host: OfficeHost, joined: () => void): void {
  let current: Conversation | null = null;
  const join: Join = (paneWindow) => {
    if (current) host.closePane(current);
    const origin = spokenOrigin(paneWindow.location.origin);
    current = host.openPane((data) => {
      // Not in office.js's own turn, as a posted message would not be either.
      paneWindow.setTimeout(() =>
        paneWindow.dispatchEvent(new MessageEvent("message", { data, origin })),
      );
    });
    joined();
    return current;
  };
  Reflect.set(frame.ownerDocument.defaultView ?? window, JOIN, join);
}

/** In the pane: office.js finds its host in `_richApiNativeBridge` and speaks to its `opener`. */
function joinPreview(): void {
  const join: Join | undefined = Reflect.get(window.parent, JOIN);
  if (!join) return;
  const conversation = join(window);
  Reflect.set(window, "_richApiNativeBridge", conversation.bridge);
  Reflect.set(window, "opener", { postMessage: (text: string) => conversation.hear(text) });
}

if (window.parent !== window) joinPreview();
