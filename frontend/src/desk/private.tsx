import { Icon } from "../parts/icons";
import { say } from "../words";
import { useOwnName } from "./names";

/** Private places look different, and say who sees them. */
export function OnlyUs() {
  const name = useOwnName();
  return (
    <p class="private">
      <Icon name="lock" />
      {say("desk.only-us", name)}
    </p>
  );
}
