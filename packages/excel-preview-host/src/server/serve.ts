// Serves a built site and the routes of its workbook, on this machine only.
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { WorkbookRoutes } from "./workbook-routes";
import type { WorkbookStore } from "./workbook-store";

/** Not "localhost": where that also means ::1, the server would be found on one of the two only. */
const HOST = "127.0.0.1";

export interface Site {
  /** The folder with the add-in and this package's page; a newer build may take its place at any time. */
  folder: string;
  /** What is answered with a file, by its path with the first slash. */
  headers?: (path: string) => Readonly<Record<string, string>>;
}

export interface Served {
  /** With a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/**
 * @param port 0 for any that is free
 * @throws with code EADDRINUSE where the port is taken
 */
export async function serve(site: Site, store: WorkbookStore, port: number): Promise<Served> {
  const routes = new WorkbookRoutes(store);
  const files = sirv(site.folder, {
    dev: true,
    setHeaders: (response, path) => {
      const headers = Object.entries(site.headers?.(path) ?? {});
      for (const [name, value] of headers) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    routes
      .handle(request, response)
      .then((ours) => ours || files(request, response))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await listening(server, port);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      routes.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.release();
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
}
