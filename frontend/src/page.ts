import type { Frame } from "./protocol";
import { startTicking } from "./server-time";
import { Connection } from "./socket";
import { type Live, Store } from "./store";

/** Where a page says what it shows: `<div id="app" data-game="…" data-as="desk" data-build="…">`. */
export interface Page {
  root: HTMLElement;
  live: Live;
  connection: Connection;
}

/** Reads what the server has written into the page: the place, the first frame and the build; then connects. */
export function openPage(as: string): Page {
  const root = document.getElementById("app");
  if (!root) throw new Error("The page has no element #app");
  const { game = "", build = "" } = { ...document.body.dataset, ...root.dataset };
  const store = new Store();
  const first = document.getElementById("first-frame")?.textContent;
  if (first) store.apply({ ...(JSON.parse(first) as Frame), after: -1 });
  const connection = new Connection({ place: { game, as: root.dataset.as ?? as }, store, build });
  startTicking();
  connection.start();
  return { root, live: { store, send: connection.send }, connection };
}
