import { useMemo, useState } from "react";
import type { ProgressRow } from "../api/types";
import { useProgress } from "../data/classes";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { whyManyLate } from "../ui/late";
import { Coming, Empty, Failed } from "../ui/Page";
import { PageNav, usePages } from "../ui/Pages";
import { AnswersWindow } from "./AnswersWindow";
import { arrange, bestFirst, type ColumnId, columns, direction, sortIds } from "./columns";
import { useNamesHidden, useNaming } from "./hidden-names";
import { ProgressCell } from "./ProgressCell";

interface Order {
  by: ColumnId;
  down: boolean;
  /** The learners as they were sorted; rows that change later stay where they are. */
  ids: string[];
}

/** Whose number was chosen, and which. */
interface ColumnOf {
  person: string;
  column: ColumnId;
}

/** One line a learner, changing while they study. The order never moves by itself: "Sort again" is offered instead. */
export function ProgressTable({ room, deck, live }: { room: string; deck: string; live: boolean }) {
  const progress = useProgress(room, deck);
  const hidden = useNamesHidden();
  if (progress.isPending) return <Coming />;
  if (progress.isError) return <Failed error={progress.error} again={() => void progress.refetch()} />;
  if (progress.data.length === 0) return <Empty>{t("classes.progressTable.oneLineALearnerWill")}</Empty>;
  // Hidden or shown, the lines start over in the order of what they are called: kept places would say whose number is whose.
  return <Rows key={String(hidden)} room={room} deck={deck} rows={progress.data} live={live} />;
}

function Rows({ room, deck, rows: named, live }: { room: string; deck: string; rows: ProgressRow[]; live: boolean }) {
  const [behind, setBehind] = useState<ColumnOf>();
  const { nameOf } = useNaming(room);
  const rows = useMemo(() => named.map((row) => ({ ...row, person: { ...row.person, name: nameOf(row.person) } })), [named, nameOf]);
  const [order, setOrder] = useState<Order>(() => ({ by: "name", down: false, ids: sortIds(rows, "name", false) }));
  const sort = (by: ColumnId, down: boolean) => setOrder({ by, down, ids: sortIds(rows, by, down) });
  const shown = useMemo(() => arrange(rows, order.ids), [rows, order.ids]);
  const moved = sortIds(rows, order.by, order.down).some((id, index) => id !== shown[index]?.person.id);
  const pages = usePages(shown);
  const asked = rows.find((row) => row.person.id === behind?.person);
  return (
    <div>
      <div className="row spread table-head">
        <span className={`live ${live ? "on" : ""}`} role="status">
          {live ? t("classes.progressTable.live") : t("classes.progressTable.connecting")}
        </span>
        {moved && <Button onPress={() => sort(order.by, order.down)}>{t("classes.progressTable.sortAgain")}</Button>}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("classes.progressTable.progressOfTheLearners")}>
        <table className="progress" aria-rowcount={shown.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => {
                const { id, title } = column;
                const runs = order.by === id ? direction(column, order.down) : undefined;
                return (
                  <th key={id} scope="col" aria-sort={runs}>
                    <button type="button" onClick={() => sort(id, order.by === id ? !order.down : bestFirst(id))}>
                      {title}
                      <span aria-hidden="true">{runs && (runs === "descending" ? " ↓" : " ↑")}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {pages.shown.map((row, at) => (
              <tr key={row.person.id} aria-rowindex={pages.from + at + 2}>
                <th scope="row">
                  {row.person.name}
                  {row.late > 0 && (
                    <small className="below">
                      <Explained why={whyManyLate(row.late, row.person.name)} open={() => setBehind({ person: row.person.id, column: "name" })}>
                        {t("classes.progressTable.lateCameLate", { late: row.late })}
                      </Explained>
                    </small>
                  )}
                </th>
                {columns.slice(1).map((column) => (
                  <ProgressCell key={column.id} column={column} row={row} open={() => setBehind({ person: row.person.id, column: column.id })} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageNav pages={pages} what="learner" />
      {behind && asked && <AnswersWindow room={room} deck={deck} row={asked} column={behind.column} close={() => setBehind(undefined)} />}
    </div>
  );
}
