import { useQueries } from "@tanstack/react-query";
import type { ClassRoom, Deck } from "../api/types";
import { assignmentsOf, useTaughtClasses } from "../data/classes";
import { useLive } from "../data/live";
import { t } from "../texts/texts";
import { Coming, Empty, Failed } from "../ui/Page";
import { HideNames } from "./HideNames";
import { Overrides } from "./Overrides";
import { ProgressTable } from "./ProgressTable";

/** For teachers: how their classes do on this deck. */
export default function ClassTab({ deck }: { deck: Deck }) {
  const classes = useTaughtClasses();
  const rooms = classes.data ?? [];
  const given = useQueries({ queries: rooms.map((room) => assignmentsOf(room.id)) });
  if (classes.isPending || given.some((each) => each.isPending)) return <Coming />;
  if (classes.isError) return <Failed error={classes.error} again={() => void classes.refetch()} />;
  const failed = given.find((each) => each.isError);
  if (failed) return <Failed error={failed.error} again={() => void failed.refetch()} />;
  const having = rooms.filter((_, index) => given[index]?.data?.items.some((each) => each.deckId === deck.id));
  if (having.length === 0) {
    return <Empty>{t("classes.classTab.howEachLearnerDoesOn")}</Empty>;
  }
  return (
    <div className="stack">
      <div className="row end">
        <HideNames />
      </div>
      {having.map((room) => (
        <ClassProgress key={room.id} room={room} deck={deck.id} />
      ))}
    </div>
  );
}

function ClassProgress({ room, deck }: { room: ClassRoom; deck: string }) {
  const live = useLive(room.id);
  return (
    <section aria-label={room.name} className="stack">
      <div>
        <h2>{room.name}</h2>
        <ProgressTable room={room.id} deck={deck} live={live} />
      </div>
      <Overrides room={room.id} deck={deck} />
    </section>
  );
}
