import { defaultRangeExtractor, type Range, useVirtualizer, useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, type Ref, type RefObject, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Veil } from "./veil";

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
  /** What a screen reader calls it. */
  label?: string;
}

/** A list of which, when it is long, only the lines near what is seen are there; on paper it is whole. */
export function LongList<T>(props: Props<T>) {
  const printing = usePrinting();
  const veil = useContext(Veil);
  const { items, line, className, ordered, label } = props;
  if (items.length > shortList && !printing) return veil ? <InWindow {...props} veil={veil} /> : <OnPage {...props} />;
  const List = ordered ? "ol" : "ul";
  return <List className={className} aria-label={label}>{items.map((item) => line(item, anywhere))}</List>;
}

/** The page scrolls. */
function OnPage<T>(props: Props<T>) {
  const list = useRef<HTMLElement>(null);
  const top = useTop(list, () => window.scrollY);
  const { hold, options } = useLines(props, top);
  return <Lines {...props} hold={hold} list={list} top={top} virtual={useWindowVirtualizer<HTMLLIElement>(options)} />;
}

/** A window over the page scrolls, with the veil that it lies on. */
function InWindow<T>({ veil, ...props }: Props<T> & { veil: HTMLElement }) {
  const list = useRef<HTMLElement>(null);
  const top = useTop(list, () => veil.scrollTop - veil.getBoundingClientRect().top);
  const { hold, options } = useLines(props, top);
  return <Lines {...props} hold={hold} list={list} top={top} virtual={useVirtualizer<HTMLElement, HTMLLIElement>({ ...options, getScrollElement: () => veil })} />;
}

/** How far down a list begins in what scrolls, in px; `scrolled` is what has gone out at the top. */
function useTop(list: RefObject<HTMLElement | null>, scrolled: () => number): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const now = list.current ? Math.round(list.current.getBoundingClientRect().top + scrolled()) : 0;
    if (now !== top) setTop(now);
  });
  return top;
}

/** The line that has the focus stays, however far it is scrolled away, or the focus would be lost with it. */
function useLines<T>({ items, keyOf, height, gap }: Props<T>, top: number) {
  const [held, setHeld] = useState<number>();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      return held === undefined || held >= range.count || near.includes(held) ? near : [...near, held].sort((a, b) => a - b);
    },
    [held],
  );
  const options = {
    count: items.length,
    estimateSize: () => height,
    getItemKey: (index: number) => keyOf(items[index] as T),
    gap,
    overscan: ready,
    scrollMargin: top,
    rangeExtractor,
  };
  return { options, hold: setHeld };
}

interface LinesProps<T> extends Props<T> {
  list: RefObject<HTMLElement | null>;
  top: number;
  virtual: { getTotalSize: () => number; getVirtualItems: () => VirtualItem[]; measureElement: (line: HTMLLIElement | null) => void };
  hold: (index: number | undefined) => void;
}

function Lines<T>({ items, line, className, ordered, label, list, top, virtual, hold }: LinesProps<T>) {
  const List = ordered ? "ol" : "ul";
  return (
    <List
      ref={list as Ref<never>}
      className={className}
      aria-label={label}
      style={{ position: "relative", display: "block", height: virtual.getTotalSize() }}
      onFocus={({ target, currentTarget }) => currentTarget.contains(target) && hold(Number(target.closest<HTMLElement>("[data-index]")?.dataset.index))}
      onBlur={() => hold(undefined)}
    >
      {virtual.getVirtualItems().map(({ index, start }) =>
        line(items[index] as T, {
          ref: virtual.measureElement,
          "data-index": index,
          "aria-setsize": items.length,
          "aria-posinset": index + 1,
          style: { position: "absolute", insetInline: 0, top: start - top },
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
