/** One notice beside the picture. */
import type { ReactNode } from "react";

interface NoticeProps {
  readonly role: "alert" | "status";
  readonly title: string;
  readonly children: ReactNode;
}

/** Text, and beside it at most one button. */
export function Notice({ role, title, children }: NoticeProps) {
  const parts = [children].flat();
  const texts = parts.filter((part) => typeof part === "string");
  const buttons = parts.filter((part) => typeof part !== "string");
  return (
    <div className="notice" role={role}>
      <p>
        <strong>{title}</strong> {texts.join("")}
      </p>
      {buttons}
    </div>
  );
}
