import { Link } from "wouter";
import type { Deck } from "../api/types";
import { useDecks } from "../data/decks";
import { isTeacher, useMe } from "../data/me";
import { Invitations } from "../people/Invitations";
import { LinkButton } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { type LineProps, LongList } from "../ui/LongList";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { count, onDay, percent } from "../ui/words";

/** What is there to do today. */
export default function HomePage() {
  useTitle(undefined);
  const me = useMe().data;
  const decks = useDecks();
  const due = decks.data?.reduce((sum, deck) => sum + (deck.dueCount ?? 0), 0) ?? 0;
  return (
    <div className="stack">
      <header>
        <h1>Today</h1>
        {decks.data && decks.data.length > 0 && (
          <p className="note">{due > 0 ? `${count(due, "card")} due for repetition.` : "Nothing is due. New cards wait when you want them."}</p>
        )}
      </header>
      {me?.person.role === "LEARNER" && <Invitations />}
      {decks.isPending && <Coming />}
      {decks.isError && <Failed error={decks.error} again={() => void decks.refetch()} />}
      {decks.data?.length === 0 && (isTeacher(me) ? <NoDecksTeacher /> : <NoDecksLearner inClass={(me?.classes.length ?? 0) > 0} />)}
      <LongList className="deck-list" items={sorted(decks.data ?? [])} keyOf={({ id }) => id} height={98} gap={12} line={(deck, place) => <DeckToday key={deck.id} place={place} deck={deck} />} />
    </div>
  );
}

const sorted = (decks: Deck[]) =>
  [...decks].sort((a, b) => (b.dueCount ?? 0) - (a.dueCount ?? 0) || a.title.localeCompare(b.title));

function DeckToday({ deck, place }: { deck: Deck; place: LineProps }) {
  const due = deck.dueCount ?? 0;
  const fresh = deck.newCount ?? 0;
  const answered = deck.cardCount - deck.draftCount;
  return (
    <li {...place} className="paper deck-today">
      <div>
        <h2>
          <Link href={`/decks/${deck.id}`}>{deck.title}</Link>
        </h2>
        <p className="note">
          {answered === 0 ? "No cards with an answer yet" : `${due} due, ${fresh} new${due === 0 && deck.nextDueAt ? `, next ${onDay(deck.nextDueAt)}` : ""}`}
          {answered > 0 && deck.mastery != null && (
            <>
              {" · "}
              <Explained
                why={`${percent(deck.mastery)}: the mean chance that you recall each of the ${count(answered, "card")} with an answer in a quiz a week from now, or on the day of your next exam. ${deck.seen ?? 0} seen; a card you have not seen counts 0.`}
              >
                {percent(deck.mastery)} mastery
              </Explained>
            </>
          )}
        </p>
      </div>
      {due + fresh > 0 ? (
        <LinkButton to={`/decks/${deck.id}/spaced`} look={due > 0 ? "main" : "plain"}>
          Study<span className="unseen"> {deck.title}</span>
        </LinkButton>
      ) : (
        <LinkButton to={`/decks/${deck.id}`}>
          Open<span className="unseen"> {deck.title}</span>
        </LinkButton>
      )}
    </li>
  );
}

function NoDecksTeacher() {
  return (
    <Empty step={<LinkButton to="/decks" look="main">Make a deck</LinkButton>}>
      Your decks and what is due in them will be here. Start with a deck, then give it to a class.
    </Empty>
  );
}

function NoDecksLearner({ inClass }: { inClass: boolean }) {
  return (
    <Empty
      step={
        <div className="row">
          {!inClass && (
            <LinkButton to="/join/code" look="main">
              Join a class
            </LinkButton>
          )}
          <LinkButton to="/decks">Make a deck</LinkButton>
        </div>
      }
    >
      {inClass
        ? "The decks that your teacher gives the class will be here. Until then you can make your own."
        : "The decks of your class will be here. Join a class with the code your teacher gives you, or make a deck of your own."}
    </Empty>
  );
}
