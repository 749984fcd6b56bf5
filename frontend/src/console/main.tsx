import { render } from "preact";
import { openPage } from "../page";
import { LiveProvider } from "../store";
import { Console } from "./console";
import { readLinks } from "./links";

const { root, live } = openPage("console");
const links = readLinks(root);
root.replaceChildren();
render(
  <LiveProvider value={live}>
    <Console links={links} />
  </LiveProvider>,
  root,
);
