import { describe, expect, it } from "vitest";
import { defaults, settingsOf } from "../../fake/settings";
import { drafted, isOwn, put, undoOf } from "./draft";

/** Set here: retention and steps. From above: 20 new cards a day. */
const settings = settingsOf("learner", "teacher", { ...defaults, newPerDay: 20 }, { desiredRetention: 0.85, learningSteps: [600] });

describe("a draft of settings", () => {
  it("holds what is changed", () => {
    const draft = put(settings, put(settings, {}, "newPerDay", 5), "fuzz", true);
    expect(draft).toEqual({ newPerDay: 5, fuzz: true });
    expect(drafted(settings, draft)).toMatchObject({ newPerDay: 5, fuzz: true, desiredRetention: 0.85 });
  });

  it("forgets what is changed back", () => {
    const draft = put(settings, put(settings, {}, "newPerDay", 5), "desiredRetention", 0.9);
    expect(put(settings, draft, "newPerDay", 20)).toEqual({ desiredRetention: 0.9 });
    expect(put(settings, put(settings, {}, "learningSteps", [60]), "learningSteps", [600])).toEqual({});
  });

  it("clears a value of this place, and then shows what is above", () => {
    const draft = put(settings, {}, "desiredRetention", null);
    expect(draft).toEqual({ desiredRetention: null });
    expect(drafted(settings, draft).desiredRetention).toBe(0.9);
    expect(isOwn(settings, draft, "desiredRetention")).toBe(false);
  });

  it("has nothing to clear where nothing is set", () => {
    expect(put(settings, put(settings, {}, "newPerDay", 5), "newPerDay", null)).toEqual({});
    expect(isOwn(settings, {}, "newPerDay")).toBe(false);
    expect(isOwn(settings, {}, "desiredRetention")).toBe(true);
  });

  it("is undone by the values that were set here before, and by clearing the others", () => {
    expect(undoOf(settings, { desiredRetention: 0.95, newPerDay: 0, learningSteps: null })).toEqual({ desiredRetention: 0.85, newPerDay: null, learningSteps: [600] });
  });
});
