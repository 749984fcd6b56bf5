import { Icon } from "../../../parts/icons";
import { say } from "../../../words";
import { addressOf } from "../../places";

interface PageHeadProps {
  id: string;
  title: string;
  /** On a phone this is the whole page: an arrow leads back. */
  back: boolean;
  /** Where the arrow leads, within Talk. */
  to?: string;
}

/** The head of a deal, its editor or the ledger. The list's title stands above it, on a phone for ears alone. */
export function PageHead({ id, title, back, to = "deals" }: PageHeadProps) {
  return (
    <header class="conversation-head">
      {back && (
        <>
          <h1 class="visually-hidden">{say("talk.part.deals")}</h1>
          <a class="back" href={addressOf("talk", to)} aria-label={say("deal.back")}>
            <Icon name="left" />
          </a>
        </>
      )}
      <h2 id={id} data-heading tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
