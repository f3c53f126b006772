import { afterEach, describe, expect, it } from "vitest";
import { hearDate, serverNow } from "./clock";

const noon = Date.parse("2026-03-02T12:00:00Z");

describe("the server's time", () => {
  afterEach(() => hearDate(new Date(noon).toUTCString(), noon));

  it("is told by its last answer, whatever this device believes", () => {
    hearDate("Mon, 02 Mar 2026 12:00:00 GMT", noon - 3_600_000);
    expect(serverNow(noon - 3_590_000)).toBe(noon + 10_000);
  });

  it("stays as it was after an answer that does not say it", () => {
    hearDate("Mon, 02 Mar 2026 12:00:00 GMT", noon + 5000);
    hearDate(null, noon);
    hearDate("soon", noon);
    expect(serverNow(noon + 5000)).toBe(noon);
  });
});
