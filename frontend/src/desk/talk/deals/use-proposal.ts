import { useEffect, useRef, useState } from "preact/hooks";
import type { Deal, DealForm } from "../../../protocol";
import { type Outcome, type Store, useLive, useSection } from "../../../store";
import { keepDraft } from "../../drafts";
import { addressOf } from "../../places";
import { fresh, merged, sameForm } from "./proposals";

const SAVE_AFTER = 600; // ms without a change

export type EditorMode = "draft" | "counter";

export interface ProposalDraft {
  form: DealForm;
  change: (part: Partial<DealForm>) => void;
  /** True once the server has what is shown. */
  kept: boolean;
  /** Sends it; the id is empty if the game has not shown it yet. */
  offer: () => Promise<{ outcome: Outcome; id: string }>;
}

/**
 * A proposal that is being written. A draft is kept on the server, where colleagues read and change it too; a
 * counter-offer, and a draft before the server has it, on this device.
 */
export function useProposal(deal: Deal | null, mode: EditorMode, first: readonly string[]): ProposalDraft {
  const { store, send } = useLive();
  const game = useSection("game");
  const seat = useSection("seat");
  const choices = useSection("deal-choices");
  const here = `${game?.id}.${seat?.id}.deal.${mode === "counter" ? `${deal?.id}.${deal?.version}` : "new"}`;
  const opening = () =>
    (mode === "counter" || !deal ? readHere(here, first) : null) ??
    deal?.form ??
    fresh(seat?.organisation ?? "", first, choices, game);
  const [form, setForm] = useState<DealForm>(opening);
  const [, setMade] = useState("");
  const mine = useRef(form);
  const base = useRef(form);
  const id = useRef(mode === "draft" ? (deal?.id ?? "") : "");
  const making = useRef<Promise<unknown> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const offered = useRef(false);
  const server = (useSection("deals")?.deals ?? []).find((one) => one.id === id.current && one.stage === "DRAFT");

  // What colleagues change appears here, beside what has been changed on this page meanwhile.
  useEffect(() => {
    if (!server) return;
    const both = merged(base.current, mine.current, server.form);
    base.current = server.form;
    if (sameForm(both, mine.current)) return;
    mine.current = both;
    setForm(both);
  }, [server?.form]);

  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (mode === "counter" || offered.current) return;
    if (making.current) await making.current;
    const proposal = mine.current;
    if (id.current) {
      if (sameForm(proposal, base.current)) return;
      base.current = proposal;
      const kept = await send("DraftDeal", { deal: id.current, proposal }, { key: `deal:${id.current}` });
      if (!kept.accepted) store.refused.value = null; // the offer itself says what is wrong with it
      return;
    }
    if (proposal.terms.length === 0 && proposal.words === "") return;
    const known = idsOf(store);
    base.current = proposal;
    making.current = send("DraftDeal", { deal: "", proposal }).then(async (outcome) => {
      if (!outcome.accepted) {
        store.refused.value = null;
        return;
      }
      id.current = await newDeal(store, outcome.version, known);
      if (id.current) {
        keepDraft(here, "");
        setMade(id.current);
        history.replaceState(null, "", addressOf("talk", `deals/${id.current}/edit`));
      }
    });
    await making.current;
    making.current = null;
  };

  // Whoever leaves the editor in the middle of it leaves nothing behind unsaved.
  useEffect(() => () => void save(), []);

  return {
    form,
    kept: server !== undefined && sameForm(server.form, form),
    change: (part) => {
      mine.current = { ...mine.current, ...part };
      setForm(mine.current);
      if (!id.current) keepDraft(here, JSON.stringify(mine.current));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SAVE_AFTER);
    },
    offer: async () => {
      clearTimeout(timer.current);
      if (making.current) await making.current;
      const proposal = mine.current;
      const known = idsOf(store);
      offered.current = true;
      const outcome =
        mode === "counter" && deal
          ? await send("CounterDeal", { deal: deal.id, version: deal.version, proposal })
          : await send("OfferDeal", { deal: id.current, proposal });
      offered.current = outcome.accepted;
      if (!outcome.accepted) return { outcome, id: id.current };
      keepDraft(here, "");
      const under = mode === "counter" && deal ? deal.id : id.current;
      return { outcome, id: under || (await newDeal(store, outcome.version, known)) };
    },
  };
}

const idsOf = (store: Store): ReadonlySet<string> =>
  new Set((store.section("deals").value?.deals ?? []).map((one) => one.id));

/** The deal that this page has just made: the one that was not there before. Two made at once: the later one. */
async function newDeal(store: Store, version: number, known: ReadonlySet<string>): Promise<string> {
  await shown(store, version);
  const made = (store.section("deals").value?.deals ?? []).filter((one) => one.role === "party" && !known.has(one.id));
  return made[0]?.id ?? "";
}

const LONGEST_WAIT = 3_000;

/** Until the page shows this version of the game; not for ever on a bad line. */
function shown(store: Store, version: number): Promise<void> {
  return new Promise((resolve) => {
    let stop: () => void = () => undefined;
    const end = () => {
      clearTimeout(patience);
      queueMicrotask(() => stop());
      resolve();
    };
    const patience = setTimeout(end, LONGEST_WAIT);
    stop = store.version.subscribe((now) => {
      if (now >= version) end();
    });
  });
}

/** What was begun on this device; another partner begins anew. */
function readHere(name: string, first: readonly string[]): DealForm | null {
  try {
    const form = JSON.parse(localStorage.getItem(`seesaw.draft.${name}`) ?? "null") as DealForm | null;
    return form && first.every((id) => form.parties.includes(id)) ? form : null;
  } catch {
    return null;
  }
}
