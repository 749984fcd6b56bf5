import { readFileSync } from "node:fs";
import { options, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { groupOf } from "../src/deals/stages";
import { Desk } from "../src/desk/desk";
import { place, readPlace } from "../src/desk/places";
import { changesIn, clauses, fresh, merged, sentence } from "../src/desk/talk/deals/proposals";
import type { CommandName, Deal, DealForm, Frame } from "../src/protocol";
import { type Live, LiveProvider, type Outcome, Store } from "../src/store";

const frame = (): Frame => JSON.parse(readFileSync("test/frames/deals.json", "utf8")) as Frame;
const deals = (): readonly Deal[] => frame().sections.deals?.deals ?? [];
const choices = frame().sections["deal-choices"] ?? null;
const choice = (id: string) => choices?.terms.find((one) => one.id === id) ?? (undefined as never);
const OWN = "averport-pct";
const ROYAL = "kingsmere-hospital";

describe("a proposal", () => {
  test("begins now and ends with the period, closed and without an end of its own", () => {
    const form = fresh(OWN, [ROYAL], choices, frame().sections.game ?? null);
    expect(form).toMatchObject({ parties: [OWN, ROYAL], from: "2008-9-2", until: "2008-9-2", open: false, minutes: 0 });
  });

  test("promises a clause with its usual amount to whom it is meant for", () => {
    expect(clauses(choice("money-transfer"), ROYAL, [OWN, ROYAL], OWN)).toEqual([
      { template: "money-transfer", from: ROYAL, to: [OWN], amount: 1, share: 0, words: "" },
    ]);
    expect(clauses(choice("activity-shift"), OWN, [OWN, ROYAL], OWN)).toEqual([]);
  });

  test("puts a clause of every party into a pool, with shares that add up", () => {
    const made = clauses(choice("pooled-budget"), OWN, [OWN, "averdale-council"], OWN);
    expect(made.map((one) => one.from)).toEqual([OWN, "averdale-council"]);
    expect(made.reduce((sum, one) => sum + one.share, 0)).toBe(100);
  });

  test("reads as a sentence", () => {
    const term = { template: "money-transfer", from: OWN, to: [ROYAL], amount: 1.8, share: 0, words: "" };
    expect(sentence(choice("money-transfer"), term, (id) => id)).toBe(`${OWN} pays ${ROYAL} £1.8m a year`);
  });

  test("keeps what either of two people has changed", () => {
    const base: DealForm = fresh(OWN, [ROYAL], choices, null);
    const mine = { ...base, words: "Ours" };
    const theirs = { ...base, open: true, words: "Theirs" };
    expect(merged(base, mine, theirs)).toMatchObject({ open: true, words: "Ours" });
  });

  test("says how many points of a counter-offer are new", () => {
    const offered = deals()[0]?.form as DealForm;
    expect(changesIn(offered, offered)).toBe(0);
    expect(changesIn(offered, { ...offered, open: true, terms: offered.terms.slice(1) })).toBe(2);
  });
});

test("each deal stands in the group of what there is to do with it", () => {
  expect(deals().map(groupOf)).toEqual(["yours", "yours", "drafts", "others", "force", "past", "past"]);
});

describe("on the desk", () => {
  let root: HTMLElement;
  let store: Store;
  let sent: { command: CommandName; body: unknown }[];
  let answer: Outcome;

  const open = (at: string): void => {
    place.value = readPlace(at);
    store = new Store();
    store.apply(frame());
    store.line.value = "connected";
    sent = [];
    answer = { accepted: true, version: 40 };
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
  };
  const button = (words: string): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>("#work button, #work a")].find((one) =>
      (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words),
    );
    if (!found) throw new Error(`No button says ${words} in ${root.textContent}`);
    return found;
  };
  const tap = async (words: string) => {
    await act(async () => {
      button(words).click();
    });
  };

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
    act(() => render(null, root));
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test.each([
    "#talk/deals",
    "#talk/deals/deal-4",
    "#talk/deals/deal-4/counter",
    "#talk/deals/new",
    "#talk/deals/promises",
  ])("%s has words for every key and one title", (at) => {
    open(at);
    expect(root.querySelector("#work")?.textContent).not.toMatch(/\b(deal|talk|decide|refusal)\.[a-z]/);
    expect(root.querySelectorAll("h1")).toHaveLength(1);
  });

  test("three taps in the editor make an offer, and a draft is kept meanwhile", async () => {
    open("#talk/deals/new");
    await tap("Averdale Royal");
    await tap("Money transfer");
    await act(async () => {
      vi.advanceTimersByTime(1_000);
    });
    expect(sent[0]).toMatchObject({ command: "DraftDeal", body: { deal: "", proposal: { parties: [OWN, ROYAL] } } });
    await tap("Offer to Averdale Royal");
    const offer = sent.find((one) => one.command === "OfferDeal");
    expect(offer?.body).toMatchObject({
      proposal: { terms: [{ template: "money-transfer", from: OWN, to: [ROYAL] }] },
    });
  });

  test("a refused offer says why beside the button and keeps what was written", async () => {
    open("#talk/deals/new");
    await tap("Averdale Royal");
    await tap("Money transfer");
    answer = { accepted: false, words: { key: "refusal.over-budget", args: ["£2m", "£1m"] } };
    await tap("Offer to Averdale Royal");
    expect(root.querySelector(".deal-actions [role=alert]")?.textContent).toContain("£2m");
    expect(root.querySelector(".deal-clause-words")?.textContent).toContain("Averport PCT pays Averdale Royal");
  });

  test("an offer is accepted as it was read", async () => {
    open("#talk/deals/deal-4");
    await tap("Accept");
    expect(sent).toEqual([{ command: "AcceptDeal", body: { deal: "deal-4", version: 3 } }]);
  });

  test("what changed against the offer before is said in words", () => {
    open("#talk/deals/deal-4");
    expect(root.querySelector(".deal-clauses")?.textContent).toContain("Changed");
    expect(root.querySelector(".deal-before del")?.textContent).toContain("£1.5m");
    expect(root.querySelector(".deal-dropped")?.textContent).toContain("shares its records");
  });

  test("declining can say why", async () => {
    open("#talk/deals/deal-4");
    await tap("Decline");
    await tap("Too little for us");
    await act(async () => root.querySelector<HTMLFormElement>(".reason-form")?.requestSubmit());
    expect(sent).toEqual([
      { command: "DeclineDeal", body: { deal: "deal-4", version: 3, reason: "Too little for us" } },
    ]);
  });

  test("a consent that is asked for can be given", async () => {
    open("#talk/deals/deal-6");
    await tap("Give consent");
    expect(sent).toEqual([{ command: "ConsentToDeal", body: { deal: "deal-6", given: true, reason: "" } }]);
  });

  test("a counter-offer starts from the offer and says how much of it is new", async () => {
    open("#talk/deals/deal-4/counter");
    expect(root.querySelectorAll(".deal-clause")).toHaveLength(3);
    await tap("Remove promise 3");
    await tap("Send with 1 change");
    expect(sent[0]).toMatchObject({ command: "CounterDeal", body: { deal: "deal-4", version: 3 } });
  });
});
