/** Ports of this machine that a server can listen on. */
import { createServer } from "node:net";

/** Both, because "localhost" means the one in some browsers and the other in others. */
const loopbacks = ["127.0.0.1", "::1"] as const;

/** The first free port from `first` to `last`, or null when all are taken. */
export async function freePort(first: number, last: number): Promise<number | null> {
  for (let port = first; port <= last; port++) if (await isFree(port)) return port;
  return null;
}

async function isFree(port: number): Promise<boolean> {
  for (const host of loopbacks) if (!(await canListen(port, host))) return false;
  return true;
}

/** A machine without this kind of address has nobody listening there either. */
function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");
    });
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
