/**
 * Three things that a newcomer needs, one at a time, beside the picture: what a line is, how to open one, how to get to
 * its sources. Each goes once it is done; this browser remembers.
 */
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useSession } from "./context.ts";

const KEY = "entente-first-minutes";

const STEPS = [
  {
    title: "What a line is",
    text: {
      ties: "A line joins two states that are party to the same agreement. The more they have agreed between the two of them, the stronger it is.",
      domains:
        "A line joins a state to a domain that its agreements cover. The more there are, the stronger it is.",
      people: "A line joins two people who acted in the same agreement, or a person to a body.",
      network: "A line is a fact: who is party, who signed, what is covered. Each has its sources.",
    },
    next: "Next",
  },
  {
    title: "Open one",
    text: "Click a line for its agreements, or a dot for a state. Or press / and type a name.",
    next: "Next",
  },
  {
    title: "Go to the sources",
    text: "The small numbers in the details lead to the sources of each fact. Each source opens in a page of its own.",
    next: "Done",
  },
] as const;

export function FirstMinutes() {
  const { view, marks } = useSession();
  const [step, setStep] = useState(recall);
  const go = (to: number) => {
    setStep((now) => Math.max(now, to));
    remember(Math.max(step, to));
  };
  const opened = view.selection !== undefined;
  useEffect(() => {
    if (opened) {
      setStep((now) => Math.max(now, 2));
      remember(2);
    }
  }, [opened]);
  useEffect(() => {
    const pressed = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest(".cited a, .sources a") === null) return;
      setStep(STEPS.length);
      remember(STEPS.length);
    };
    document.addEventListener("click", pressed, { capture: true });
    return () => document.removeEventListener("click", pressed, { capture: true });
  }, []);
  const shown = STEPS[step];
  const visible =
    shown !== undefined &&
    view.show === "network" &&
    marks.legend.entries.length > 0 &&
    (step < 2 || opened);
  if (!visible) return null;
  return (
    <aside className="hint" aria-label="First steps">
      <p>
        <strong>{shown.title}</strong> <span className="count">{step + 1} of 3</span>
      </p>
      <p>{typeof shown.text === "string" ? shown.text : shown.text[view.lens]}</p>
      <Button className="text-button" onPress={() => go(step + 1)}>
        {shown.next}
      </Button>
      <Button
        className="icon-button"
        aria-label="Do not show these again"
        onPress={() => go(STEPS.length)}
      >
        <X size={15} aria-hidden />
      </Button>
    </aside>
  );
}

function recall(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}

/** Where the browser keeps nothing, it holds for this page. */
function remember(step: number): void {
  try {
    localStorage.setItem(KEY, String(step));
  } catch {
    // Storage is closed to this page.
  }
}
