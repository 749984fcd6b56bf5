import { useEffect, useRef, useState } from "preact/hooks";
import { list } from "../../../formats";
import { Icon } from "../../../parts/icons";
import type { Deal } from "../../../protocol";
import { useLive, useSection } from "../../../store";
import { count, phrase, say } from "../../../words";
import { go } from "../../places";
import { AddClause, ClauseEditor } from "./clause-editor";
import { MoreTerms } from "./more-terms";
import { PageHead } from "./page-head";
import { Partners } from "./partners";
import { changesIn } from "./proposals";
import { useNames } from "./use-deals";
import { type EditorMode, useProposal } from "./use-proposal";
import { useVisibleTo } from "./visible-to";

interface EditorProps {
  /** A draft to go on with, or the offer to counter; null for a new one. */
  deal: Deal | null;
  mode: EditorMode;
  /** Partners chosen already. */
  first: readonly string[];
  back: boolean;
}

/** Writes an offer: with whom, what each promises, and under one fold whatever else a deal can say. */
export function DealEditor({ deal, mode, first, back }: EditorProps) {
  const { store } = useLive();
  const own = useSection("seat")?.organisation ?? "";
  const choices = useSection("deal-choices");
  const name = useNames();
  const { form, change, kept, offer } = useProposal(deal, mode, first);
  const visibleTo = useVisibleTo(form, mode === "draft");
  const body = useRef<HTMLDivElement>(null);
  const added = useRef<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const others = form.parties.filter((id) => id !== own);
  const changes = mode === "counter" && deal ? changesIn(deal.form, form) : 0;
  const missing =
    others.length === 0
      ? say("deal.missing.partner")
      : form.terms.length === 0
        ? say("deal.missing.clause")
        : mode === "counter" && changes === 0
          ? say("deal.missing.change")
          : "";
  // The button that was pressed is gone: whoever added a clause goes on at it.
  useEffect(() => {
    if (added.current === null) return;
    const clause = body.current?.querySelectorAll<HTMLElement>(".deal-clause")[added.current];
    added.current = null;
    clause?.scrollIntoView?.({ block: "nearest" });
    clause?.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  }, [form.terms.length]);
  const submit = async () => {
    if (busy || missing) return;
    setBusy(true);
    setRefused("");
    const { outcome, id } = await offer();
    setBusy(false);
    if (outcome.accepted) return go("talk", id ? `deals/${id}` : "deals");
    store.refused.value = null; // said beside the button, not twice
    setRefused(phrase(outcome.words));
  };
  const names = list(others.map(name), say("words.and"));
  const title = mode === "counter" ? say("deal.counter.title", names) : say("deal.new.title");
  const leave = deal && mode === "counter" ? `deals/${deal.id}` : "deals";
  return (
    <section class="deal-page" aria-labelledby="deal-title">
      <PageHead id="deal-title" title={title} back={back} to={leave} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="deal-body" tabIndex={0} ref={body}>
        <Partners form={form} change={change} locked={mode === "counter"} />
        {form.terms.length > 0 && (
          <ol class="deal-clauses" aria-label={say("deal.clauses")}>
            {form.terms.map((term, index) => (
              <ClauseEditor
                key={`${index} ${term.template} ${term.from}`}
                term={term}
                number={index + 1}
                parties={form.parties}
                offered={mode === "counter" ? deal?.form.terms[index] : undefined}
                change={(changed) =>
                  change({ terms: form.terms.map((one, at) => (at === index ? { ...one, ...changed } : one)) })
                }
                remove={() => change({ terms: form.terms.filter((_, at) => at !== index) })}
              />
            ))}
          </ol>
        )}
        {others.length > 0 && (
          <AddClause
            parties={form.parties}
            folded={form.terms.length > 0}
            add={(terms) => {
              change({ terms: [...form.terms, ...terms] });
              added.current = form.terms.length;
            }}
          />
        )}
        {others.length > 0 && form.terms.length > 0 && <MoreTerms form={form} change={change} />}
      </div>
      <footer class="deal-actions">
        <p class="composer-label">
          <Icon name="eye" />
          <span>{visibleTo || say("deal.missing.partner")}</span>
        </p>
        {refused && (
          <p class="deal-refused" role="alert">
            <Icon name="alert" /> {refused}
          </p>
        )}
        <div class="deal-buttons">
          <button
            type="button"
            class="button button-primary"
            aria-disabled={busy || missing !== ""}
            aria-describedby="deal-state"
            onClick={() => void submit()}
          >
            <Icon name="send" />
            {mode === "counter"
              ? count("deal.send-with", changes)
              : say(others.length > 0 ? "deal.offer-to" : "deal.offer", names)}
          </button>
          <p class="composer-state" id="deal-state" aria-live="polite">
            {missing || (mode === "counter" ? say("deal.kept-here") : kept ? say("deal.kept") : say("deal.keeping"))}
          </p>
        </div>
        {choices?.secondSeat && <p class="hint">{say("deal.second-seat")}</p>}
      </footer>
    </section>
  );
}
