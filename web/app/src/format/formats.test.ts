import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { startLanguage } from "../app/i18n/i18n";
import { awayFrom, formatsIn } from "./formats";

beforeAll(startLanguage);

describe("formatsIn", () => {
  it("keeps every digit of an exact decimal", () => {
    const english = formatsIn("en", i18next.t);

    expect(english.quantity("12345678901234.123456", "kg")).toBe(
      "12,345,678,901,234.123456\u00a0kg",
    );
  });

  it("groups and points numbers as the language does", () => {
    expect(formatsIn("en", i18next.t).quantity("1234.5", "kg")).toBe("1,234.5\u00a0kg");
    expect(formatsIn("id", i18next.t).quantity("1234.5", "kg")).toBe("1.234,5\u00a0kg");
  });

  it("says that there is no data instead of showing a zero", () => {
    const english = formatsIn("en", i18next.t);

    expect(english.share(null)).toBe("no data");
    expect(english.days(null)).toBe("no data");
    expect(english.share(0)).toBe("0%");
  });

  it("shows sums to the currency's usual decimals", () => {
    const english = formatsIn("en", i18next.t);

    expect(english.money("1275748.33587", "EUR")).toBe("€1,275,748.34");
    expect(english.money("1500.000000", "EUR")).toBe("€1,500.00");
    expect(english.money("1500.4", "JPY")).toBe("¥1,500");
    expect(english.money("20", "USD")).toBe("$20.00");
    expect(english.signedMoney("-83.5", "EUR")).toBe("\u2212€83.50");
    expect(formatsIn("id", i18next.t).money("1275748.33587", "EUR")).toBe("€1.275.748,34");
  });

  it("shows every digit of the price of one unit", () => {
    const english = formatsIn("en", i18next.t);

    expect(english.price("0.1234", "EUR")).toBe("€0.1234");
    expect(english.price("83.500000", "EUR")).toBe("€83.50");
  });

  it("shows one decimal of a rate, and two digits at least of a small one", () => {
    const english = formatsIn("en", i18next.t);

    expect(english.rate("11.472", "pcs")).toBe("11.5\u00a0pcs");
    expect(english.rate("1234.56", "pcs")).toBe("1,234.6\u00a0pcs");
    expect(english.rate("0.0342", "kg")).toBe("0.034\u00a0kg");
    expect(english.rate("12", "pcs")).toBe("12\u00a0pcs");
  });

  it("signs changes of stock", () => {
    const english = formatsIn("en", i18next.t);

    expect(english.signed("-5", "pcs")).toBe("\u22125\u00a0pcs");
    expect(english.signed("12", "pcs")).toBe("+12\u00a0pcs");
  });

  it("shows a calendar day as that day in every time zone", () => {
    expect(formatsIn("en", i18next.t).date("2026-03-02")).toBe("2 Mar 2026");
  });
});

describe("awayFrom", () => {
  it("counts hours near by and days further off", () => {
    const now = Date.parse("2026-03-02T00:00:00Z");

    expect(awayFrom("2026-03-02T20:00:00Z", now)).toEqual([20, "hour"]);
    expect(awayFrom("2026-03-06T00:00:00Z", now)).toEqual([4, "day"]);
    expect(awayFrom("2026-02-20T00:00:00Z", now)).toEqual([-10, "day"]);
  });
});
