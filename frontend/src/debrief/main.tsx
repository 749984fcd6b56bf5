import { render } from "preact";
import type { Report } from "../report.gen";
import { DebriefPage, type Place } from "./page";

// The server writes the report into the page, with its tables; this draws it.
const root = document.getElementById("app");
const text = document.getElementById("report")?.textContent;
if (root && text) {
  const place: Place = {
    json: root.dataset.json ?? "",
    csv: root.dataset.csv ?? "",
    whatIf: root.dataset.whatIf ?? "",
    csrf: root.dataset.csrf ?? "",
  };
  root.replaceChildren();
  render(<DebriefPage report={JSON.parse(text) as Report} place={place} />, root);
}
