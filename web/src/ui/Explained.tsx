import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";

const gap = 8;
/** As in the stylesheet, in px. */
const width = 304;

/** Below a number there must be this much room for the longest sentence, else it stands above. */
const room = 240;

interface Props {
  children: ReactNode;
  why: string;
  className?: string;
  /** Opens what the number is made of, on a click. */
  open?: () => void;
}

/** A number and the sentence behind it, shown on hover, focus or tap and always there for a screen reader. */
export function Explained({ children, why, className = "", open }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number }>();
  const show = useCallback(() => {
    const box = button.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - width - gap));
    setPlace(box.bottom + room > innerHeight ? { left, bottom: innerHeight - box.top + 4 } : { left, top: box.bottom + 4 });
  }, []);
  const hide = useCallback(() => setPlace(undefined), []);
  useEffect(() => {
    if (!place) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    document.addEventListener("keydown", onKey);
    document.addEventListener("scroll", hide, true);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("scroll", hide, true);
    };
  }, [place, hide]);
  // Where it is shown it stands at the end of the page: a list that is drawn in parts would cut it off. To a window over the page it is no place beside it.
  const sentence = (
    <span id={id} role="tooltip" className="explained-why" hidden={!place} style={place} data-react-aria-top-layer="true">
      {why}
    </span>
  );
  return (
    <span className={`explained ${className}`} onMouseEnter={show} onMouseLeave={hide}>
      <button ref={button} type="button" aria-describedby={id} onFocus={show} onBlur={hide} onClick={open ?? show}>
        {children}
      </button>
      {place ? createPortal(sentence, document.body) : sentence}
    </span>
  );
}
