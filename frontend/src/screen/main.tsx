import { render } from "preact";
import { openPage } from "../page";
import { LiveProvider } from "../store";
import { Stage } from "./stage";
import { readWayIn } from "./way-in";

const { root, live } = openPage("screen");
const wayIn = readWayIn(root);
root.replaceChildren();
render(
  <LiveProvider value={live}>
    <Stage wayIn={wayIn} />
  </LiveProvider>,
  root,
);
