import { Icon } from "../parts/icons";
import { useSection } from "../store";
import { say } from "../words";

/** Private places look different, and say who sees them. */
export function OnlyUs() {
  const seat = useSection("seat");
  return (
    <p class="private">
      <Icon name="lock" />
      {say("desk.only-us", seat?.organisationName ?? "")}
    </p>
  );
}
