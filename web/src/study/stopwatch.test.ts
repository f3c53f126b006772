import { expect, it } from "vitest";
import { longestMs, Stopwatch } from "./stopwatch";

const setUp = () => {
  const page = { now: 0, visible: true };
  const watch = new Stopwatch(
    () => page.now,
    () => page.visible,
  );
  return { page, watch };
};

it("measures from the start", () => {
  const { page, watch } = setUp();
  page.now = 4200;
  expect(watch.read()).toBe(4200);
});

it("leaves out the time that the page was hidden", () => {
  const { page, watch } = setUp();
  page.now = 1000;
  page.visible = false;
  watch.visibilityChanged();
  page.now = 600_000;
  page.visible = true;
  watch.visibilityChanged();
  page.now = 602_000;
  expect(watch.read()).toBe(3000);
});

it("stops at a minute", () => {
  const { page, watch } = setUp();
  page.now = 3_600_000;
  expect(watch.read()).toBe(longestMs);
});

it("starts anew for the next card", () => {
  const { page, watch } = setUp();
  page.now = 5000;
  watch.restart();
  page.now = 5300;
  expect(watch.read()).toBe(300);
});
