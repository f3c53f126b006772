import { type ReactNode, useEffect, useRef } from "react";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useKeys } from "../ui/use-keys";

/** A press that comes sooner belongs to the button that stood here before: a double click must not skip what has just appeared. */
const settleMs = 300;

/** The way on from feedback: by the button, or Enter wherever the focus is. */
export function Next({ go, children = t("graded.next.next") }: { go: () => void; children?: ReactNode }) {
  const since = useRef(0);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    since.current = performance.now();
    button.current?.focus({ preventScroll: true });
  }, []);
  const press = () => performance.now() - since.current > settleMs && go();
  useKeys({ enter: () => !(document.activeElement instanceof HTMLButtonElement) && press() });
  return (
    <Button ref={button} look="main" className="turn" onPress={press}>
      {children} <kbd className="only-keyboard">{t("graded.next.enter")}</kbd>
    </Button>
  );
}
