import { money } from "../../formats";
import { Icon } from "../../parts/icons";
import { useLive, useSection } from "../../store";
import { say } from "../../words";
import { SavedState } from "./saved-state";
import { isOverspent, leftWords, sums } from "./values";

/** What is left, and whether it is saved: above the tabs on a phone. */
export function BudgetBar() {
  const { store } = useLive();
  const sheet = useSection("sheet");
  if (!sheet || sheet.levers.length === 0) return null;
  const { left, budget } = sums(sheet, store.pending.value);
  return (
    <section class="budget-bar" aria-label={say("decide.budget")}>
      <p class={`budget-left ${isOverspent(left) ? "is-bad" : ""}`}>
        {left === null ? (
          say("decide.no-money")
        ) : (
          <>
            {isOverspent(left) && <Icon name="alert" />} {leftWords(left)}{" "}
            <span>{say("decide.of", money(budget ?? 0))}</span>
          </>
        )}
      </p>
      <SavedState />
      {!sheet.confirmed && sheet.open && (
        <button type="button" class="button button-primary" onClick={goToReview}>
          {say("decide.review")}
        </button>
      )}
    </section>
  );
}

export function goToReview(): void {
  const review = document.getElementById("review");
  review?.scrollIntoView({ block: "start" });
  review?.focus({ preventScroll: true });
}
