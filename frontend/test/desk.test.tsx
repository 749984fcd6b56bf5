import { readdirSync, readFileSync } from "node:fs";
import { options, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Desk } from "../src/desk/desk";
import { place, readPlace } from "../src/desk/places";
import type { CommandName, Frame } from "../src/protocol";
import { type Live, LiveProvider, type Outcome, Store } from "../src/store";

// The desk drawn from golden frames, with a server that only listens.

const frames = readdirSync("test/frames").map((file) => file.replace(".json", ""));
const read = (name: string): Frame => JSON.parse(readFileSync(`test/frames/${name}.json`, "utf8")) as Frame;

let root: HTMLElement;
let store: Store;
let sent: { command: CommandName; body: unknown }[];
let answer: Outcome;

function open(name: string, at = ""): void {
  place.value = readPlace(at);
  store = new Store();
  store.apply(read(name));
  store.line.value = "connected";
  sent = [];
  answer = { accepted: true, version: 41 };
  const live: Live = {
    store,
    send: (command, body) => {
      sent.push({ command, body });
      return Promise.resolve(answer);
    },
  };
  act(() =>
    render(
      <LiveProvider value={live}>
        <Desk />
      </LiveProvider>,
      root,
    ),
  );
}

const $ = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing matches ${selector} in ${root.textContent}`);
  return found;
};
const button = (words: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll<HTMLButtonElement>("button")].find((one) =>
    (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words),
  );
  if (!found) throw new Error(`No button says ${words}`);
  return found;
};
/** Does something, and draws what came of it. */
const doing = (what: () => unknown) =>
  act(() => {
    what();
  });
const click = (element: HTMLElement) => doing(() => element.click());
const type = (element: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  doing(() => {
    element.value = text;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-21T10:50:00Z") });
  options.debounceRendering = (draw) => draw();
  localStorage.clear();
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

afterEach(() => {
  doing(() => render(null, root));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each(frames)("the frame %s is drawn with its now line and no key without words", (name) => {
  open(name);
  expect($(".now-line").textContent).toContain("Now:");
  expect(root.textContent).not.toMatch(
    /\b(desk|decide|talk|brief|results|reflect|news|team|lobby|line|phase|seesaw)\.[a-z]/,
  );
  expect(root.querySelectorAll("h1")).toHaveLength(1);
});

test("nothing on the desk has an empty name", () => {
  for (const name of frames) {
    open(name);
    for (const control of root.querySelectorAll("button, a, input, select, textarea")) {
      const labels = control.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const words =
        control.getAttribute("aria-label") ??
        (labels.map((id) => root.querySelector(`[id="${id}"]`)?.textContent).join("") ||
          (control.id && root.querySelector(`label[for="${control.id}"]`)?.textContent) ||
          control.closest("label")?.textContent ||
          control.textContent);
      expect(words?.trim(), `${name}: ${control.outerHTML.slice(0, 120)}`).toBeTruthy();
    }
  }
});

test("opens where the now line points and stays there when it changes", () => {
  open("decide");
  expect($(".desk-tab[aria-current]").textContent).toContain("Decide");
  doing(() =>
    store.apply({
      type: "Frame",
      after: 40,
      version: 41,
      sections: { seat: { ...read("results").sections.seat } as never },
    }),
  );
  expect($(".desk-tab[aria-current]").textContent).toContain("Decide");
  expect($<HTMLAnchorElement>(".now-line-go").getAttribute("href")).toBe("#results");
});

test("the button of the now line says that the organisation is ready", () => {
  open("negotiate");
  click($(".now-line-actions button"));
  expect(sent).toContainEqual({ command: "Ready", body: { ready: true } });
});

describe("levers", () => {
  const lever = (id: string) => $(`[id="lever-${id}"]`);
  const settings = () => sent.filter((one) => one.command === "SetLever").map((one) => one.body);

  test("a step sends the next setting at once", () => {
    open("decide");
    click(lever("community-matrons").querySelectorAll<HTMLButtonElement>(".stepper button")[1] as HTMLElement);
    expect(settings()).toEqual([{ lever: "community-matrons", value: { type: "Amount", amount: 1 } }]);
  });

  test("a typed number is kept within the range and on the steps", () => {
    open("decide");
    const field = lever("community-matrons").querySelector(".stepper input") as HTMLInputElement;
    type(field, "7");
    expect(lever("community-matrons").textContent).toContain("From 0.0 to 3.0");
    doing(() => field.dispatchEvent(new Event("blur")));
    expect(settings()).toEqual([{ lever: "community-matrons", value: { type: "Amount", amount: 3 } }]);
  });

  test("a hand that moves the slider sends the last of what it did, not everything", () => {
    open("decide");
    const range = lever("community-matrons").querySelector("input[type=range]") as HTMLInputElement;
    for (const amount of ["1.2", "1.5", "1.8"]) type(range, amount);
    expect(settings()).toEqual([]);
    doing(() => vi.advanceTimersByTime(300));
    expect(settings()).toEqual([{ lever: "community-matrons", value: { type: "Amount", amount: 1.8 } }]);
  });

  test("choices and switches say what they are", () => {
    open("decide");
    click(lever("emergency-price").querySelector("input[value=sum]") as HTMLElement);
    click(lever("open-books").querySelector("[role=switch]") as HTMLElement);
    expect(settings()).toEqual([
      { lever: "emergency-price", value: { type: "Chosen", option: "sum" } },
      { lever: "open-books", value: { type: "Switched", on: true } },
    ]);
  });

  test("an allocation sends all its parts in the pack's order, and places the rest", () => {
    open("decide");
    expect(lever("new-money").textContent).toContain("£0.4m still to place");
    click(button("Put into Reserve"));
    expect(settings()).toEqual([
      {
        lever: "new-money",
        value: { type: "Allocated", parts: { hospital: 3.6, sites: 3.2, home: 3.4, practices: 1.2, reserve: 1 } },
      },
    ]);
  });

  test("names the organisation whose consent is needed", () => {
    open("decide");
    expect(lever("community-matrons").textContent).toContain("Averdale Royal Hospitals NHS Foundation Trust");
  });

  test("what is on its way shows at once, with what is left, and is not called saved", () => {
    open("decide");
    doing(() => {
      store.pending.value = [
        {
          request: "r",
          command: "SetLever",
          body: { lever: "community-matrons", value: { type: "Amount", amount: 2.9 } },
          actingFor: null,
          key: "lever:community-matrons",
          sent: true,
          acceptedAt: null,
        },
      ];
    });
    expect((lever("community-matrons").querySelector(".stepper input") as HTMLInputElement).value).toBe("2.9");
    expect($(".budget-bar").textContent).toContain("£1.98m left");
    expect($(".budget-bar").textContent).toContain("Saving");
  });

  test("problems stand against confirming", () => {
    open("decide");
    const confirm = button("Confirm for");
    expect(confirm.getAttribute("aria-disabled")).toBe("true");
    click(confirm);
    expect(sent).toEqual([]);
  });

  test("a confirmed sheet is locked and can be reopened", () => {
    open("confirmed", "#decide");
    expect(root.textContent).toContain("Confirmed for");
    expect([...root.querySelectorAll<HTMLInputElement>(".lever input")].every((field) => field.disabled)).toBe(true);
    click(button("Reopen and change"));
    expect(sent).toEqual([{ command: "ReopenSheet", body: {} }]);
  });
});

describe("talk", () => {
  test("says who will read it, sends it and marks the thread as read", () => {
    open("negotiate", "#talk/averport-pct%2Bpatients-panel");
    expect(sent).toContainEqual({ command: "ReadThread", body: { thread: "averport-pct+patients-panel", upTo: 1 } });
    expect($(".composer-label").textContent).toContain("Patients’ panel and your own organisation");
    type($<HTMLTextAreaElement>(".composer textarea"), "  None of them. ");
    doing(() => $<HTMLFormElement>(".composer").requestSubmit());
    expect(sent).toContainEqual({
      command: "SendMessage",
      body: { to: ["patients-panel"], text: "None of them.", mentions: [] },
    });
  });

  test("a team has a conversation that only its own seats read", () => {
    const own = "averport-pct";
    open("negotiate", `#talk/${own}`);
    expect($(".conversation-head").textContent).toContain("Your team only");
    expect($(".composer-label").textContent).toContain("Visible to: the seats of your own organisation only");
    type($<HTMLTextAreaElement>(".composer textarea"), "Hold out for more.");
    doing(() => $<HTMLFormElement>(".composer").requestSubmit());
    expect(sent).toContainEqual({
      command: "SendMessage",
      body: { to: [own], text: "Hold out for more.", mentions: [] },
    });
  });

  test("an organisation is named from a list", () => {
    open("negotiate", "#talk/averport-pct%2Bpatients-panel");
    const pick = $<HTMLSelectElement>(".mention-pick");
    const name = [...pick.options].find((one) => one.value !== "")?.value ?? "";
    doing(() => {
      pick.value = name;
      pick.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect($<HTMLTextAreaElement>(".composer textarea").value).toBe(`@${name} `);
    doing(() => $<HTMLFormElement>(".composer").requestSubmit());
    expect(sent).toContainEqual({
      command: "SendMessage",
      body: { to: ["patients-panel"], text: `@${name}`, mentions: ["patients-panel"] },
    });
  });

  test("a message is pinned for the own organisation", () => {
    open("negotiate", "#talk/averport-pct%2Bpatients-panel");
    click($(".message-pin"));
    expect(sent).toContainEqual({
      command: "PinMessage",
      body: { thread: "averport-pct+patients-panel", number: 1, pinned: true },
    });
  });

  test("search finds what was said, in any conversation", () => {
    open("negotiate", "#talk");
    type($<HTMLInputElement>(".thread-search input"), "zzz no such");
    expect($(".thread-list-note").textContent).toContain("Nothing said");
    type($<HTMLInputElement>(".thread-search input"), "wards");
    expect(root.querySelectorAll(".found").length).toBeGreaterThan(0);
  });

  test("what is typed is still there after a reload", () => {
    open("negotiate", "#talk/averport-pct%2Bpatients-panel");
    type($<HTMLTextAreaElement>(".composer textarea"), "None of");
    doing(() => render(null, root));
    open("negotiate", "#talk/averport-pct%2Bpatients-panel");
    expect($<HTMLTextAreaElement>(".composer textarea").value).toBe("None of");
  });

  test("a new message goes to those who are ticked", () => {
    open("negotiate", "#talk/new");
    const ticks = [...root.querySelectorAll<HTMLInputElement>(".recipients input")];
    click(ticks[0] as HTMLElement);
    click(ticks[2] as HTMLElement);
    type($<HTMLTextAreaElement>(".composer textarea"), "Meet at noon");
    doing(() => $<HTMLFormElement>(".composer").requestSubmit());
    expect(sent).toEqual([
      {
        command: "SendMessage",
        body: { to: ["harbour-practices", "community-services"], text: "Meet at noon", mentions: [] },
      },
    ]);
  });
});

describe("questions", () => {
  test("each answer is sent in its own form", () => {
    open("reflect");
    click($("input[type=radio][value='4']"));
    click([...root.querySelectorAll<HTMLInputElement>(".barriers input")][0] as HTMLElement);
    const words = $<HTMLTextAreaElement>(".question textarea");
    type(words, "Rooms.");
    doing(() => vi.advanceTimersByTime(1_000));
    expect(sent.map((one) => one.body)).toEqual([
      { question: "trusted", answer: { type: "Scale", value: 4 } },
      { question: "barriers", answer: { type: "Barriers", barriers: ["K1", "K3", "K13"] } },
      { question: "helped", answer: { type: "Words", text: "Rooms." } },
    ]);
  });
});

test("an answer shows at once, before the server has it", () => {
  open("reflect");
  doing(() => {
    store.pending.value = [
      {
        request: "r",
        command: "AnswerQuestion",
        body: { question: "trusted", answer: { type: "Scale", value: 5 } },
        actingFor: null,
        key: "answer:trusted",
        sent: true,
        acceptedAt: null,
      },
    ];
  });
  expect($<HTMLInputElement>("input[type=radio][value='5']").checked).toBe(true);
  expect($(".reflect-state").textContent).toContain("Saving");
});

test("a refusal is read out and can be put away", () => {
  open("decide");
  doing(() => {
    store.refused.value = { number: 1, command: "ConfirmSheet", words: { key: "Too late.", args: [] } };
  });
  expect($("[role=alert]").textContent).toContain("Too late.");
  click(button("Close"));
  expect(root.querySelector("[role=alert]")).toBeNull();
});

test("offline says that what is done is kept", () => {
  open("decide");
  doing(() => {
    store.line.value = "offline";
  });
  expect(root.textContent).toContain("You are offline");
  expect($(".line-sign").textContent).toContain("Offline");
});

test("somebody without a seat is told what to do", () => {
  open("decide");
  doing(() => store.apply({ ...read("decide"), sections: { game: read("decide").sections.game as never } }));
  expect(root.textContent).toContain("You have no seat in this game");
});

test("a promise that the sheet would break is said with its way out", () => {
  open("decide");
  expect($(".promise-warnings").textContent).toContain("This sheet breaks a promise");
  click(button("Set to"));
  const warning = read("decide").sections.sheet?.warnings[0];
  expect(sent).toEqual([{ command: "SetLever", body: { lever: warning?.lever, value: warning?.value } }]);
  expect($(".summary-deals").textContent).toContain("Paid through deals");
});
