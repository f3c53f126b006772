import { useEffect, useState } from "react";
import type { Page, ProgressRow } from "../api/types";
import { livePath, progressKey } from "./classes";
import { queryClient } from "./query-client";

const retryMs = 5000;

interface RowEvent {
  deck: string;
  row: ProgressRow;
}

/** Follows a class: each row that changes is put into the table it belongs to. True while the connection stands. */
export function useLive(room: string): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(livePath(room));
      source.onopen = () => {
        setLive(true);
        void queryClient.invalidateQueries({ queryKey: ["progress", room] });
      };
      source.addEventListener("row", (event: MessageEvent<string>) => putRow(room, JSON.parse(event.data) as RowEvent));
      source.onerror = () => {
        setLive(false);
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, retryMs);
      };
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, [room]);
  return live;
}

/** A row replaces the one of the same learner, or comes last. */
export function putRow(room: string, { deck, row }: RowEvent): void {
  queryClient.setQueryData<Page<ProgressRow>>(progressKey(room, deck), (page) => {
    if (!page) return page;
    const known = page.items.some((each) => each.person.id === row.person.id);
    const items = known ? page.items.map((each) => (each.person.id === row.person.id ? row : each)) : [...page.items, row];
    return { ...page, items };
  });
}
