import { Link } from "wouter";
import type { Assignment } from "../api/types";
import { useAssignments, useClass } from "../data/classes";
import { useProgress } from "../data/classes";
import { useDeck } from "../data/decks";
import { useLive } from "../data/live";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { onDay, percent } from "../ui/words";
import { HideNames } from "./HideNames";
import { Invite } from "./Invite";
import { Members } from "./Members";
import { ProgressTable } from "./ProgressTable";

/** A class for its teachers: how to come in, how it goes with each deck, who is in it. */
export default function ClassPage({ id }: { id: string }) {
  const room = useClass(id);
  const given = useAssignments(id);
  const live = useLive(id);
  useTitle(room.data?.name);
  if (room.isPending) return <Coming lines={6} />;
  if (room.isError) return <Failed title={t("classes.classPage.class")} error={room.error} again={() => void room.refetch()} />;
  return (
    <div className="stack">
      <header>
        <p className="note">
          <Link href="/classes">{t("classes.classPage.classes")}</Link>
        </p>
        <div className="row spread">
          <h1>{room.data.name}</h1>
          <span className="row">
            <HideNames />
            <LinkButton to={`/settings/class/${id}`} look="quiet">
              {t("classes.classPage.studySettings")}
            </LinkButton>
          </span>
        </div>
      </header>
      {room.data.joinCode && <Invite room={room.data} code={room.data.joinCode} />}
      <section className="stack" aria-labelledby="progress">
        <h2 id="progress">{t("classes.classPage.progress")}</h2>
        {given.isPending && <Coming />}
        {given.isError && <Failed error={given.error} again={() => void given.refetch()} />}
        {given.data?.length === 0 && (
          <Empty step={<LinkButton to="/decks">{t("classes.classPage.chooseADeck")}</LinkButton>}>
            {t("classes.classPage.howEachLearnerDoesWill")}
          </Empty>
        )}
        {given.data?.map((each) => <DeckProgress key={each.deckId} room={id} given={each} live={live} />)}
      </section>
      <Members room={room.data} />
    </div>
  );
}

function DeckProgress({ room, given, live }: { room: string; given: Assignment; live: boolean }) {
  const deck = useDeck(given.deckId).data;
  const rows = useProgress(room, given.deckId).data;
  const known = rows?.flatMap((row) => (row.cards === 0 ? [] : [row.mastery])) ?? [];
  const mean = known.length > 0 ? known.reduce((sum, each) => sum + each, 0) / known.length : undefined;
  return (
    <section className="stack" aria-label={t("classes.classPage.progressInTitle", { title: deck?.title ?? t("classes.classPage.aDeck") })}>
      <div className="row spread">
        <h3>
          <Link href={`/decks/${given.deckId}`}>{deck?.title ?? t("classes.classPage.aDeck2")}</Link>
        </h3>
        <span className="note">
          {given.dueAt && `${t("classes.classPage.toStudyUntilValue", { value: onDay(given.dueAt).replace(/^on /, "") })} `}
          {given.examAt && `${t("classes.classPage.examExamat", { examAt: onDay(given.examAt) })} `}
          {mean !== undefined && (
            <Explained why={t("classes.classPage.meanTheMeanOfThe", { mean: percent(mean), known: known.length })}>
              {t("classes.classPage.meanOnAverage", { mean: percent(mean) })}
            </Explained>
          )}
        </span>
      </div>
      <ProgressTable room={room} deck={given.deckId} live={live} />
    </section>
  );
}
