import { type ReactNode, useEffect, useRef } from "react";

/** Where the buttons of a card are. Their set changes with each step; the focus stays here, so that Tab finds the next ones. */
export function Choices({ step, children }: { step: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className="choices" ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
