import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { News } from "./news";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("many changes are few readings, and the last change is read too", () => {
  const news = new News();
  const read = vi.fn();
  news.listen(read);

  for (let i = 0; i < 100_000; i++) news.tell();
  const atOnce = read.mock.calls.length;
  vi.advanceTimersByTime(10_000);

  expect(atOnce).toBe(1);
  expect(read).toHaveBeenCalledTimes(2);
});

test("who stopped listening is told nothing", () => {
  const news = new News();
  const read = vi.fn();
  const stop = news.listen(read);

  stop();
  news.tell();

  expect(read).not.toHaveBeenCalled();
});
