import { createServer, type AddressInfo, type Server } from "node:net";
import { freePort } from "../../src/cli/freePort";

function listen(host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host }, () => resolve(server));
  });
}

describe("free port", () => {
  it("passes over one that is taken, and says when there is none", async () => {
    const server = await listen("127.0.0.1");
    const { port } = server.address() as AddressInfo;
    try {
      expect(await freePort(port, port)).toBeNull();
      expect(await freePort(port, port + 20)).toBeGreaterThan(port);
    } finally {
      server.close();
    }
    expect(await freePort(port, port)).toBe(port);
  });
});
