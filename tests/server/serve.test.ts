import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { CannotListen, explainListening } from "../../src/server/cannotListen.ts";
import { assertPortIsFree } from "../../src/server/serve.ts";

describe("a server that cannot listen where it was told to", () => {
  it("names the port that is taken, and one that may be free", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const refusal = assertPortIsFree("127.0.0.1", port);
    await expect(refusal).rejects.toThrow(CannotListen);
    await expect(refusal).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
    await new Promise((done) => taken.close(done));
  });

  it("says that an address is not of this machine", async () => {
    // Kept for documentation, and so no machine's.
    const refusal = assertPortIsFree("192.0.2.1", 0);
    await expect(refusal).rejects.toThrow(CannotListen);
    await expect(refusal).rejects.toThrow("HOST is 192.0.2.1, which is no address of this machine");
  });

  it("says that a name leads to no address", async () => {
    const refusal = assertPortIsFree("nowhere.invalid", 0);
    await expect(refusal).rejects.toThrow(CannotListen);
    await expect(refusal).rejects.toThrow("HOST is nowhere.invalid, a name that leads to no");
  });

  it.each([
    ["EADDRINUSE", 4321, "PORT=4322 npm start"],
    ["EADDRINUSE", 65_535, "PORT=65534 npm start"],
    ["EACCES", 80, "does not let this user listen on port 80 of 127.0.0.1"],
  ])("explains %s at port %i", (code, port, words) => {
    const error = Object.assign(new Error("listen"), { code });
    expect(explainListening(error, "127.0.0.1", port).message).toContain(words);
  });

  it("leaves any other error as it is", () => {
    const error = Object.assign(new Error("listen EMFILE"), { code: "EMFILE" });
    expect(explainListening(error, "127.0.0.1", 1)).toBe(error);
  });
});
