// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { canSpeak, speak, spoken } from "./speech";

it("reads words, never marks", () => {
  expect(spoken("**das** Haus\n\n- [one](https://a.example)\n- two")).toBe("das Haus one two");
});

it("is not offered where the browser has no voice", () => {
  expect(canSpeak()).toBe(false);
});

it("reads in the deck's language and stops what was being read", () => {
  const heard: string[] = [];
  vi.stubGlobal("SpeechSynthesisUtterance", class {
    lang = "";
    constructor(readonly text: string) {}
  });
  vi.stubGlobal("speechSynthesis", {
    cancel: () => heard.push("stop"),
    speak: ({ text, lang }: { text: string; lang: string }) => heard.push(`${lang}: ${text}`),
  });
  expect(canSpeak()).toBe(true);
  speak("*año*", "es");
  speak("year");
  expect(heard).toEqual(["stop", "es: año", "stop", ": year"]);
  vi.unstubAllGlobals();
});
