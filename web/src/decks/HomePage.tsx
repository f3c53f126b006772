import { Link } from "wouter";
import type { Deck } from "../api/types";
import { useDecks } from "../data/decks";
import { isTeacher, useMe } from "../data/me";
import { Invitations } from "../people/Invitations";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { type LineProps, LongList } from "../ui/LongList";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { onDay, percent } from "../ui/words";
import { RefusedAnswers } from "./RefusedAnswers";

/** What is there to do today. */
export default function HomePage() {
  useTitle(undefined);
  const me = useMe().data;
  const decks = useDecks();
  const due = decks.data?.reduce((sum, deck) => sum + (deck.dueCount ?? 0), 0) ?? 0;
  return (
    <div className="stack">
      <header>
        <h1>{t("decks.homePage.today")}</h1>
        {decks.data && decks.data.length > 0 && (
          <p className="note">{due > 0 ? t("decks.homePage.dueDueForRepetition", { due }) : t("decks.homePage.nothingIsDueNewCards")}</p>
        )}
      </header>
      <RefusedAnswers decks={decks.data ?? []} />
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
          {answered === 0 ? t("decks.homePage.noCardsWithAnAnswer") : t("decks.homePage.dueDueFreshNewPart", { due, fresh, part: due === 0 && deck.nextDueAt ? t("decks.homePage.nextNextdueat", { nextDueAt: onDay(deck.nextDueAt) }) : "" })}
          {answered > 0 && deck.mastery != null && (
            <>
              {" · "}
              <Explained
                why={t("decks.homePage.masteryTheMeanChanceThat", { mastery: percent(deck.mastery), answered, seen: deck.seen ?? 0 })}
              >
                {t("decks.homePage.masteryMastery", { mastery: percent(deck.mastery) })}
              </Explained>
            </>
          )}
        </p>
      </div>
      {due + fresh > 0 ? (
        <LinkButton to={`/decks/${deck.id}/spaced`} look={due > 0 ? "main" : "plain"}>
          {t.rich("decks.homePage.studyTitle", { title: deck.title, span: (text) => <span className="unseen">{text}</span> })}
        </LinkButton>
      ) : (
        <LinkButton to={`/decks/${deck.id}`}>
          {t.rich("decks.homePage.openTitle", { title: deck.title, span: (text) => <span className="unseen">{text}</span> })}
        </LinkButton>
      )}
    </li>
  );
}

function NoDecksTeacher() {
  return (
    <Empty step={<LinkButton to="/decks" look="main">{t("decks.homePage.makeADeck")}</LinkButton>}>
      {t("decks.homePage.yourDecksAndWhatIs")}
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
              {t("decks.homePage.joinAClass")}
            </LinkButton>
          )}
          <LinkButton to="/decks">{t("decks.homePage.makeADeck")}</LinkButton>
        </div>
      }
    >
      {inClass
        ? t("decks.homePage.theDecksThatYourTeacher")
        : t("decks.homePage.theDecksOfYourClass")}
    </Empty>
  );
}
