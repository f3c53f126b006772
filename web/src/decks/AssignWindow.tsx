import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/http";
import type { Assignment, Body, ClassRoom, Deck } from "../api/types";
import { assignmentsPath, refreshAssignments, useAssignments, useTaughtClasses } from "../data/classes";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Coming, Empty, Failed } from "../ui/Page";
import { toast } from "../ui/toast";
import { Window } from "../ui/Window";
import { dayOf } from "../ui/words";

type Assigning = Body<"/api/classes/{class}/assignments", "post">;

/** Gives the deck to classes, with a day until which to study it and the day of an exam, or takes it back. */
export function AssignWindow({ deck, close }: { deck: Deck; close: () => void }) {
  const classes = useTaughtClasses();
  return (
    <Window title={t("decks.assignWindow.giveToAClass")} close={close} wide>
      {classes.isPending && <Coming lines={2} />}
      {classes.isError && <Failed error={classes.error} />}
      {classes.data?.length === 0 && (
        <Empty step={<LinkButton to="/classes">{t("decks.assignWindow.makeAClass")}</LinkButton>}>{t("decks.assignWindow.yourClassesWillBeHere")}</Empty>
      )}
      <ul className="plain-list">{classes.data?.map((room) => <AssignTo key={room.id} room={room} deck={deck} />)}</ul>
    </Window>
  );
}

function AssignTo({ room, deck }: { room: ClassRoom; deck: Deck }) {
  const path = assignmentsPath(room.id);
  const given = useAssignments(room.id);
  const [dueAt, setDueAt] = useState("");
  const [examAt, setExamAt] = useState("");
  const settled = () => refreshAssignments(room.id);
  const give = useMutation({
    mutationFn: (times: Omit<Assigning, "deckId">) => call("POST", path, { body: { deckId: deck.id, ...times } satisfies Assigning }),
    onSettled: settled,
  });
  const takeBack = useMutation({
    mutationFn: (_: Assignment) => call("DELETE", `${path}/${deck.id}`),
    onSuccess: (_, { dueAt: due, examAt: exam }) =>
      toast(t("decks.assignWindow.nameNoLongerHasTitle", { name: room.name, title: deck.title }), {
        label: t("decks.assignWindow.undo"),
        run: () => give.mutate({ ...(due ? { dueAt: due } : {}), ...(exam ? { examAt: exam } : {}) }),
      }),
    onSettled: settled,
  });
  const mine = given.data?.find((each) => each.deckId === deck.id);
  return (
    <li className="assign">
      <h3>{room.name}</h3>
      {given.isPending && <Coming lines={1} />}
      {given.isError && <Failed error={given.error} />}
      {mine && (
        <div className="row spread">
          <span>
            {t("decks.assignWindow.hasThisDeckPartPart2", { part: mine.dueAt ? t("decks.assignWindow.toStudyUntilDueat", { dueAt: dayOf(mine.dueAt) }) : "", part2: mine.examAt ? t("decks.assignWindow.examExamat", { examAt: dayOf(mine.examAt) }) : "" })}
          </span>
          <Button isPending={takeBack.isPending} onPress={() => takeBack.mutate(mine)}>
            {t("decks.assignWindow.takeBack")}
          </Button>
        </div>
      )}
      {given.data && !mine && (
        <div className="row">
          <label className="field">
            <span>{t("decks.assignWindow.studyUntilOptional")}</span>
            <input type="date" value={dueAt} onChange={(event) => setDueAt(event.target.value)} />
          </label>
          <label className="field">
            <span>{t("decks.assignWindow.examOptional")}</span>
            <input type="date" value={examAt} onChange={(event) => setExamAt(event.target.value)} />
          </label>
          <Button look="main" isPending={give.isPending} onPress={() => give.mutate({ ...when("dueAt", dueAt), ...when("examAt", examAt) })}>
            {t("decks.assignWindow.give")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** A day chosen here means its local end. */
const when = (name: string, day: string) => (day ? { [name]: new Date(`${day}T23:59:00`).toISOString() } : {});
