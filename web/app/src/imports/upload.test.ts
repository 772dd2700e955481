import { afterEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "../graph/trouble";
import { upload } from "./upload";

afterEach(() => vi.unstubAllGlobals());

describe("upload", () => {
  it("names the file in ASCII and marks the request as ours", async () => {
    const asked: Headers[] = [];
    vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
      asked.push(new Headers(init.headers));
      return new Response(JSON.stringify({ upload: "U1" }), { status: 201 });
    });

    expect(await upload(new File(["a"], "stok é.csv"))).toBe("U1");
    expect(asked[0]?.get("X-File-Name")).toBe("stok%20%C3%A9.csv");
    expect(asked[0]?.get("X-AION-Request")).toBe("1");
  });

  it("passes on what the server said against it", async () => {
    const problem = {
      code: "IMPORT_TOO_LARGE",
      detail: "The file has 900 MB.",
      remedy: "Split it.",
    };
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify(problem), { status: 413 }));

    const refused = await upload(new File([], "x.csv")).catch((thrown: unknown) => thrown);

    expect(refused).toEqual(
      new Refusal({
        kind: "said",
        message: "The file has 900 MB.",
        remedy: "Split it.",
        code: "IMPORT_TOO_LARGE",
      }),
    );
  });
});
