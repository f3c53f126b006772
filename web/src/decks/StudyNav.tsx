import { Unreachable } from "../api/http";
import type { Deck, DeckModes, GradedMode } from "../api/types";
import { pageOf, pathOf, useModes } from "../data/graded";
import { reached } from "../graded/words";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";

const names = { get LEARN() { return t("decks.studyNav.learn"); }, get TEST() { return t("decks.studyNav.test"); }, get MATCHING() { return t("decks.studyNav.matching"); } } as const;
const graded = ["LEARN", "TEST", "MATCHING"] as const;

/** The five ways to study a deck. One that its cards do not allow is there, too, with its reason. */
export function StudyNav({ deck }: { deck: Deck }) {
  const modes = useModes(deck.id);
  const offers = graded.map((mode) => offerOf(mode, modes.data, modes.error));
  const reasons = new Map(offers.flatMap(({ mode, reason }) => (reason ? [[reason, mode] as const] : [])));
  return (
    <>
      <nav aria-label={t("decks.studyNav.study")} className="row study-nav">
        <LinkButton to={`/decks/${deck.id}/spaced`} look={(deck.dueCount ?? 0) > 0 ? "main" : "plain"}>
          {t.rich("decks.studyNav.spacedDuecountDueNewcountNew", { dueCount: deck.dueCount ?? 0, newCount: deck.newCount ?? 0, small: (text) => <small>{text}</small> })}
        </LinkButton>
        {offers.map(({ mode, open, reason }) =>
          reason === null ? (
            <LinkButton key={mode} to={open ? pageOf(deck.id, mode, open.id) : `/decks/${deck.id}/${pathOf[mode]}`}>
              {open ? t("decks.studyNav.continueModeProgress", { mode: names[mode], progress: reached(open.progress) }) : names[mode]}
            </LinkButton>
          ) : (
            <button key={mode} type="button" className="button plain" disabled data-disabled aria-describedby={reason ? `no-${reasons.get(reason)}` : undefined}>
              {names[mode]}
            </button>
          ),
        )}
        <LinkButton to={`/decks/${deck.id}/flashcards`}>{t("decks.studyNav.flashcards")}</LinkButton>
      </nav>
      {[...reasons].map(([reason, of]) => (
        <p key={of} id={`no-${of}`} className="note">
          {offers.filter((each) => each.reason === reason).map((each) => names[each.mode]).join(", ")}: {reason}
        </p>
      ))}
    </>
  );
}

/** A reason of null means that the mode is offered; an empty one, that this is not known yet. */
function offerOf(mode: GradedMode, modes: DeckModes | undefined, error: unknown) {
  const open = modes?.open.find((each) => each.mode === mode);
  if (error && !modes) return { mode, open, reason: error instanceof Unreachable ? t("decks.studyNav.needsAConnectionToThe") : t("decks.studyNav.cannotBeOfferedJustNow") };
  if (!modes) return { mode, open, reason: "" };
  const { offered, reason } = modes[pathOf[mode]];
  return { mode, open, reason: offered ? null : inSentence(reason ?? t("decks.studyNav.theCardsDoNotAllow")) };
}

const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
