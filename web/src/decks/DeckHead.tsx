import { Fragment, useState } from "react";
import { useLocation } from "wouter";
import type { Deck } from "../api/types";
import { useDeleteDeck, useDuplicateDeck, useMastery } from "../data/decks";
import { isTeacher, useMe } from "../data/me";
import { t } from "../texts/texts";
import { Coverage, examOf, MasteryRing } from "../ui/Ring";
import { useNarrow } from "../ui/use-narrow";
import { AssignWindow } from "./AssignWindow";
import { DeckButtons } from "./DeckButtons";
import { DeckMenu } from "./DeckMenu";
import { cardsOf } from "./DecksPage";
import { exports } from "./exports";
import { SettingsWindow } from "./SettingsWindow";
import { StudyNav } from "./StudyNav";
import { TagLine } from "./TagLine";

/** Title, tags, mastery and the ways to study. */
export function DeckHead({ deck, editable }: { deck: Deck; editable: boolean }) {
  const [, go] = useLocation();
  const me = useMe().data;
  const mastery = useMastery(deck.id);
  const [open, setOpen] = useState<"settings" | "assign">();
  const remove = useDeleteDeck(() => go("/decks"));
  const duplicate = useDuplicateDeck((copy) => go(`/decks/${copy.id}`));
  const studied = deck.cardCount > deck.draftCount;
  const narrow = useNarrow();
  const may = {
    assign: editable && isTeacher(me) ? () => setOpen("assign") : undefined,
    describe: editable ? () => setOpen("settings") : undefined,
    remove: editable ? () => remove.mutate(deck) : undefined,
    duplicate: () => duplicate.mutate(deck),
  };
  return (
    <header className="deck-head">
      <div className="row spread">
        <h1>{deck.title}</h1>
        {narrow ? <DeckMenu deck={deck} {...may} /> : <DeckButtons deck={deck} duplicating={duplicate.isPending} {...may} />}
      </div>
      {!narrow && <p className="note">{cardsOf(deck)}</p>}
      {!narrow && <TagLine deck={deck} editable={editable} />}
      {studied && mastery.data && (
        <div className="row mastery-line">
          <MasteryRing mastery={mastery.data} />
          <span>
            {t("decks.deckHead.mastery")}{" "}<Coverage mastery={mastery.data} />
            {examOf(mastery.data) && <span className="note">{" "}{t("decks.deckHead.examMastery", { mastery: examOf(mastery.data) ?? "" })}</span>}
          </span>
        </div>
      )}
      {studied && <StudyNav deck={deck} />}
      {!narrow && deck.cardCount > 0 && (
        <p className="note export">
          {t("decks.deckHead.exportAs")}{" "}
          {exports(deck).map(({ name, href, file }, at) => (
            <Fragment key={name}>
              {at > 0 && " or "}
              <a href={href} download={file}>
                {name}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {open === "settings" && <SettingsWindow deck={deck} close={() => setOpen(undefined)} />}
      {open === "assign" && <AssignWindow deck={deck} close={() => setOpen(undefined)} />}
    </header>
  );
}

/** On a phone these stand below the first card. */
export function DeckFoot({ deck, editable }: { deck: Deck; editable: boolean }) {
  if (!useNarrow()) return null;
  return (
    <div className="stack tight">
      <p className="note">{cardsOf(deck)}</p>
      <TagLine deck={deck} editable={editable} />
    </div>
  );
}
