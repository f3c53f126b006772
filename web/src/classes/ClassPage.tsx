import { Link } from "wouter";
import type { Assignment } from "../api/types";
import { useAssignments, useClass } from "../data/classes";
import { useProgress } from "../data/classes";
import { useDeck } from "../data/decks";
import { useLive } from "../data/live";
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
  if (room.isError) return <Failed title="Class" error={room.error} again={() => void room.refetch()} />;
  return (
    <div className="stack">
      <header>
        <p className="note">
          <Link href="/classes">Classes</Link>
        </p>
        <div className="row spread">
          <h1>{room.data.name}</h1>
          <span className="row">
            <HideNames />
            <LinkButton to={`/settings/class/${id}`} look="quiet">
              Study settings
            </LinkButton>
          </span>
        </div>
      </header>
      {room.data.joinCode && <Invite room={room.data} code={room.data.joinCode} />}
      <section className="stack" aria-labelledby="progress">
        <h2 id="progress">Progress</h2>
        {given.isPending && <Coming />}
        {given.isError && <Failed error={given.error} again={() => void given.refetch()} />}
        {given.data?.length === 0 && (
          <Empty step={<LinkButton to="/decks">Choose a deck</LinkButton>}>
            How each learner does will be here, deck by deck. Open a deck and give it to this class.
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
    <section className="stack" aria-label={`Progress in ${deck?.title ?? "a deck"}`}>
      <div className="row spread">
        <h3>
          <Link href={`/decks/${given.deckId}`}>{deck?.title ?? "A deck"}</Link>
        </h3>
        <span className="note">
          {given.dueAt && `to study until ${onDay(given.dueAt).replace(/^on /, "")} `}
          {given.examAt && `exam ${onDay(given.examAt)} `}
          {mean !== undefined && (
            <Explained why={`${percent(mean)}: the mean of the mastery of the ${known.length} learners in the table below.`}>
              {percent(mean)} on average
            </Explained>
          )}
        </span>
      </div>
      <ProgressTable room={room} deck={given.deckId} live={live} />
    </section>
  );
}
