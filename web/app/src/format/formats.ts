import type { TFunction } from "i18next";
import type { Language } from "../app/i18n/i18n";

/** How numbers, times and amounts read in one language. Absent values read as "no data". */
export type Formats = ReturnType<typeof formatsIn>;

const LOCALES = { en: "en-GB", id: "id-ID" } as const;
/** Money reads as in the sentences of the server: $512.00, not US$512.00. */
const MONEY_LOCALES = { en: "en", id: "id" } as const;
const DAY = 86_400_000;

export function formatsIn(language: Language, t: TFunction) {
  const locale = LOCALES[language];
  const moneyLocale = MONEY_LOCALES[language];
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  // One decimal, and two digits at least of what is smaller.
  const rate = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    maximumSignificantDigits: 2,
    roundingPriority: "morePrecision",
  });
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  const calendarDay = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const away = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const noData = t("answer.noData");

  const decimal = (text: string) => (isNumeric(text) ? plain.format(text) : text);
  const days = (value: number) =>
    t("units.days", { count: value === 1 ? 1 : 2, value: short.format(value) });

  return {
    count: (value: number) => plain.format(value),
    decimal,
    quantity: (amount: string, unit: string) => `${decimal(amount)}\u00a0${unit}`,
    signed: (amount: string, unit: string) =>
      `${/^-/.test(amount) ? "\u2212" : "+"}${decimal(amount.replace(/^-/, ""))}\u00a0${unit}`,
    /** A mean, such as the demand a day: it is no exact amount and shows no more digits than it has worth. */
    rate: (amount: string, unit: string) =>
      `${isNumeric(amount) ? rate.format(amount) : amount}\u00a0${unit}`,
    /** A sum, to the currency's usual decimals. */
    money: (amount: string, currency: string) => moneyIn(moneyLocale, amount, currency),
    /** The price of one unit: no digit of a small one is lost. */
    price: (amount: string, currency: string) =>
      moneyIn(moneyLocale, amount, currency, fractionDigits(amount)),
    signedMoney: (amount: string, currency: string) => {
      const bare = moneyIn(moneyLocale, amount.replace(/^-/, ""), currency);
      return `${/^-/.test(amount) ? "\u2212" : "+"}${bare}`;
    },
    share: (value: number | null) => (value === null ? noData : percent.format(value)),
    days: (value: number | null) => (value === null ? noData : days(value)),
    /** A calendar day without a zone, e.g. `2026-03-02`. */
    date: (iso: string) => calendarDay.format(new Date(`${iso}T00:00:00Z`)),
    dayMonth: (iso: string) => (iso === "" ? "" : shortDay.format(new Date(`${iso}T00:00:00Z`))),
    day: (iso: string) => day.format(new Date(iso)),
    weekday: (iso: string) => weekday.format(new Date(iso)),
    dateTime: (iso: string) => moment.format(new Date(iso)),
    time: (at: number) => clock.format(new Date(at)),
    fromNow: (iso: string, now: number) => away.format(...awayFrom(iso, now)),
    bytes: (size: number) =>
      size < 1024 ? `${plain.format(size)} B` : `${short.format(size / 1024)} kB`,
    noData,
  };
}

/** Hours within two days of now, whole days beyond. */
export function awayFrom(iso: string, now: number): [number, "hour" | "day"] {
  const span = new Date(iso).getTime() - now;
  return Math.abs(span) < 2 * DAY
    ? [Math.round(span / 3_600_000), "hour"]
    : [Math.round(span / DAY), "day"];
}

function moneyIn(locale: string, amount: string, currency: string, digits = 0): string {
  if (!isNumeric(amount)) return `${amount} ${currency}`;
  const sum = new Intl.NumberFormat(locale, { style: "currency", currency });
  const usual = sum.resolvedOptions().maximumFractionDigits ?? 2;
  if (digits <= usual) return sum.format(amount);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits: digits,
  }).format(amount);
}

function fractionDigits(amount: string): number {
  return amount.split(".")[1]?.replace(/0+$/, "").length ?? 0;
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
