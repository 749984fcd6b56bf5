import type { ComponentChildren } from "preact";
import { Icon } from "./icons";

export type NoticeTone = "plain" | "attention" | "alert";

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  /** Read out at once, for what went wrong just now. */
  urgent?: boolean;
  children?: ComponentChildren;
  /** Buttons with the fix. */
  actions?: ComponentChildren;
}

/** Says what is wrong, or what is worth knowing, and offers the fix as a button. */
export function Notice({ tone = "plain", title, urgent = false, children, actions }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={urgent ? "alert" : undefined}>
      <Icon name={tone === "alert" ? "alert" : tone === "attention" ? "warn" : "bulb"} />
      <div class="notice-words">
        {title && <p class="notice-title">{title}</p>}
        {children}
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

/** Nothing here yet: why, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
