import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, type Ref, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Lists up to here are there as a whole, so that the browser's own search finds everything in them. */
const shortList = 100;

/** Lines that are ready above and below what is seen, so that the tab key always finds the next one. */
const ready = 8;

/** In a list that is whole a line needs nothing. */
const anywhere: LineProps = {};

/** What the line of an item needs: the place it has, how many there are, and where it stands. */
export interface LineProps {
  ref?: Ref<HTMLLIElement>;
  style?: CSSProperties;
  "data-index"?: number;
  "aria-setsize"?: number;
  "aria-posinset"?: number;
}

interface Props<T> {
  items: T[];
  keyOf: (item: T) => string;
  /** An `li` with these properties. */
  line: (item: T, props: LineProps) => ReactNode;
  className: string;
  /** About how high a line is, in px, and how much room is between two. */
  height: number;
  gap: number;
  ordered?: boolean;
}

/** A list of which, when it is long, only the lines near the window are there; on paper it is whole. */
export function LongList<T>(props: Props<T>) {
  const printing = usePrinting();
  const { items, line, className, ordered } = props;
  if (items.length > shortList && !printing) return <Windowed {...props} />;
  const List = ordered ? "ol" : "ul";
  return <List className={className}>{items.map((item) => line(item, anywhere))}</List>;
}

function Windowed<T>({ items, keyOf, line, className, height, gap, ordered }: Props<T>) {
  const list = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [held, setHeld] = useState<number>();
  useLayoutEffect(() => {
    const now = list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0;
    if (now !== top) setTop(now);
  });
  // The line that has the focus stays, however far it is scrolled away, or the focus would be lost with it.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      return held === undefined || held >= range.count || near.includes(held) ? near : [...near, held].sort((a, b) => a - b);
    },
    [held],
  );
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    getItemKey: (index) => keyOf(items[index] as T),
    gap,
    overscan: ready,
    scrollMargin: top,
    rangeExtractor,
  });
  const List = ordered ? "ol" : "ul";
  return (
    <List
      ref={list as Ref<never>}
      className={className}
      style={{ position: "relative", display: "block", height: virtual.getTotalSize() }}
      onFocus={(event) => setHeld(Number(event.target.closest<HTMLElement>("[data-index]")?.dataset.index))}
      onBlur={() => setHeld(undefined)}
    >
      {virtual.getVirtualItems().map(({ index, start }) =>
        line(items[index] as T, {
          ref: virtual.measureElement,
          "data-index": index,
          "aria-setsize": items.length,
          "aria-posinset": index + 1,
          style: { position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start - top}px)` },
        }),
      )}
    </List>
  );
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
