import { render } from "preact";
import { openPage } from "../page";
import { LiveProvider } from "../store";
import { Desk } from "./desk";
import { readLinks } from "./links";
import { followAddress } from "./places";

const { root, live } = openPage("desk");
readLinks(root);
followAddress();
root.replaceChildren();
render(
  <LiveProvider value={live}>
    <Desk />
  </LiveProvider>,
  root,
);
