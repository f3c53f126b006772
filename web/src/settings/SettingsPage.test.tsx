// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";
import { settingsOf, defaults } from "../../fake/settings";
import { closeToast } from "../ui/toast";

const server = useFakeServer();
const sentTo = (method: string, end: string) => server.sent.filter((each) => each.method === method && each.path.endsWith(end)).map((each) => each.body);
const setting = (name: string) => within(document.getElementById(`setting-${name}`) as HTMLElement);
let user: UserEvent;

beforeEach(() => {
  closeToast();
  user = userEvent.setup();
});

const open = async (path = "/settings/learner/teacher") => {
  openPage(path);
  await screen.findByRole("heading", { name: "Study settings" });
};

describe("the settings of a learner", () => {
  it("say where each value comes from", async () => {
    await open();
    await screen.findByText("From the school: 20 cards");
    expect(setting("desiredRetention").getByText("Set here; else 90 %")).toBeTruthy();
    expect(setting("learningSteps").getByText("The default: 1 min, 10 min")).toBeTruthy();
  });

  it("show what a change does before it is saved, and save only what was changed", async () => {
    await open();
    await user.click(await screen.findByRole("button", { name: "Increase New cards a day" }));
    await screen.findByRole("heading", { name: "What the change does" });
    await screen.findAllByText(/a day on average, instead of/);
    expect(sentTo("POST", "/preview").at(-1)).toEqual({ fields: { newPerDay: 21 } });
    expect(sentTo("PATCH", "/settings/learner/teacher")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The settings are saved.");
    expect(sentTo("PATCH", "/settings/learner/teacher")).toEqual([{ newPerDay: 21 }]);
    expect(setting("newPerDay").getByText("Set here; else 20 cards")).toBeTruthy();
  });

  it("go back to the value of the place above, and to their own when that is undone", async () => {
    await open();
    await user.click(await screen.findByRole("button", { name: /^Do not set here: Chance/ }));
    expect(setting("desiredRetention").getByText("90 %")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The settings are saved.");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("The settings are as they were before.");
    expect(sentTo("PATCH", "/settings/learner/teacher")).toEqual([{ desiredRetention: null }, { desiredRetention: 0.85 }]);
    await waitFor(() => expect(setting("desiredRetention").getByText("85 %")).toBeTruthy());
  });

  it("can have each answer’s own time zone below a school that chose one, and leave it to the school again", async () => {
    await open();
    const zone = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Time zone" });
    expect(zone.value).toBe("Europe/Berlin");
    await user.selectOptions(zone, "that of the device that answers");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(setting("zone").getByText("Set here; else Europe/Berlin")).toBeTruthy());
    expect(zone.value).toBe("ANSWER");
    await user.click(screen.getByRole("button", { name: "Do not set here: Time zone" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sentTo("PATCH", "/settings/learner/teacher")).toEqual([{ zone: "ANSWER" }, { zone: null }]));
    expect(zone.value).toBe("Europe/Berlin");
  });

  it("say how far cards are worked out anew after they are saved, until that is done", async () => {
    await open();
    await user.click(await screen.findByRole("button", { name: "Increase New cards a day" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Working out your cards again …");
    await waitFor(() => expect(screen.queryByText("Working out your cards again …")).toBeNull());
  });

  it("say how far a class is, in learners", async () => {
    await open("/settings/class/room");
    await user.click(await screen.findByRole("button", { name: "Increase New cards a day" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/^Working out the cards of 25 learners again … (2|4|6)0 %$/);
  });
});

describe("steps", () => {
  it("are added in human words, kept in order, and taken away", async () => {
    await open();
    await user.type(await screen.findByLabelText("Add to: Steps of a new card"), "1 day, 30 s{Enter}");
    await user.click(setting("learningSteps").getByRole("button", { name: "Take away the step of 10 min" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The settings are saved.");
    expect(sentTo("PATCH", "/settings/learner/teacher")).toEqual([{ learningSteps: [30, 60, 86_400] }]);
  });

  it("that cannot be read are refused beside the field", async () => {
    await open();
    const field = await screen.findByLabelText("Add to: Steps of a new card");
    await user.type(field, "soon{Enter}");
    expect(setting("learningSteps").getByText(/“soon” is no time/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, "60 days{Enter}");
    expect(setting("learningSteps").getByText("A step takes from 1 s to 30 days.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
  });
});

describe("saving", () => {
  beforeEach(async () => {
    await open();
    await user.click(await screen.findByRole("button", { name: "Increase New cards a day" }));
  });

  it("over somebody else's change says so, shows theirs, and keeps what was changed here", async () => {
    const theirs = settingsOf("learner", "teacher", { ...defaults, newPerDay: 20 }, { reviewsPerDay: 77 }, 9);
    server.fail = ({ method, path }) => {
      if (!path.endsWith("/settings/learner/teacher")) return undefined;
      return method === "PATCH" ? { status: 412, body: { type: "urn:engram:problem:stale", title: "Stale" } } : { status: 200, body: theirs };
    };
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/^Somebody else changed these settings/);
    await waitFor(() => expect(setting("reviewsPerDay").getByText("Set here; else 200 reviews")).toBeTruthy());
    expect(setting("newPerDay").getByRole<HTMLInputElement>("textbox").value).toBe("21");
  });

  it("what the server refuses says so beside the field", async () => {
    server.fail = ({ method }) => (method === "PATCH" ? { status: 400, body: { type: "urn:engram:problem:invalid", title: "Invalid", errors: [{ field: "newPerDay", rule: "must be at most 9,999" }] } } : undefined);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(setting("newPerDay").getByRole("alert").textContent).toBe("must be at most 9,999"));
  });
});

describe("leaving the page", () => {
  const asked = () => screen.queryByRole("dialog", { name: "Leave without saving" });
  /** False if the browser would ask before it closes or reloads the page. */
  const unloads = () => dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const change = async () => user.click(await screen.findByRole("button", { name: "Increase New cards a day" }));
  const toDecks = () => user.click(screen.getByRole("link", { name: "Decks" }));

  it("asks nothing while all is saved", async () => {
    await open();
    await change();
    expect(unloads()).toBe(false);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The settings are saved.");
    expect(unloads()).toBe(true);
    await change();
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(unloads()).toBe(true);
    await toDecks();
    await screen.findByRole("heading", { name: "Decks" });
    expect(asked()).toBeNull();
  });

  it("by a link asks first, and who stays still has the change", async () => {
    await open();
    await change();
    await toDecks();
    expect(within(asked() as HTMLElement).getByText(/^1 change is not saved/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Stay");
    await user.keyboard("{Enter}");
    expect(asked()).toBeNull();
    expect(setting("newPerDay").getByRole<HTMLInputElement>("textbox").value).toBe("21");
    await toDecks();
    await user.click(screen.getByRole("button", { name: "Leave without saving" }));
    await screen.findByRole("heading", { name: "Decks" });
    expect(sentTo("PATCH", "/settings/learner/teacher")).toEqual([]);
    expect(unloads()).toBe(true);
  });

  it("by the browser’s Back asks first, and then goes back", async () => {
    openPage("/profile");
    await user.click(await screen.findByRole("link", { name: /settings/i }));
    await change();
    history.back();
    await waitFor(() => expect(asked()).toBeTruthy());
    expect(location.pathname).toBe("/settings/learner/teacher");
    await user.keyboard("{Escape}");
    expect(asked()).toBeNull();
    expect(setting("newPerDay").getByRole<HTMLInputElement>("textbox").value).toBe("21");
    history.back();
    await user.click(await screen.findByRole("button", { name: "Leave without saving" }));
    await waitFor(() => expect(location.pathname).toBe("/profile"));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Study settings" })).toBeNull());
  });
});

it("settings that may only be read have no controls", async () => {
  server.fail = ({ path }) => (path.endsWith("/settings/school/s") ? { status: 200, body: { ...settingsOf("school", "s", defaults, { newPerDay: 12 }), mayChange: false } } : undefined);
  await open("/settings/school/s");
  await screen.findByText("12 cards");
  expect(screen.getByText(/You may read them, not change them/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Save|Fit/ })).toBeNull();
});

describe("fitted weights", () => {
  it("are fitted on demand, with progress and what came of it, and dropped again", async () => {
    await open();
    await user.click(await screen.findByRole("button", { name: "Fit to my answers" }));
    await screen.findByText(/^Fitting to 812 answers … \d+ %$/);
    await screen.findByText(/^The new weights foresee your answers better/);
    expect(screen.getByText(/^The weights in use are your own/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Back to the weights/ }));
    await screen.findByText(/^The weights in use are the published ones/);
  });

  it("need enough answers", async () => {
    server.fail = ({ path }) => (path.endsWith("/weights/learner/teacher") ? { status: 200, body: { weights: [1], source: "SCHOOL", reviews: 120, needed: 400, fit: null } } : undefined);
    await open();
    await screen.findByText(/120 of 400 answers that a fit needs are there/);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Fit to my answers" }).disabled).toBe(true);
  });

  it("do not pass for a school's whole number what was counted to see whether it has enough", async () => {
    server.fail = ({ path }) => (path.endsWith("/weights/school/s") ? { status: 200, body: { weights: [1], source: "DEFAULT", reviews: 406, needed: 400, fit: null } } : undefined);
    await open("/settings/school/s");
    await screen.findByText(/There are enough answers for a fit/);
    expect(screen.queryByText(/406/)).toBeNull();
  });
});
