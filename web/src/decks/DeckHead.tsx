import { useState } from "react";
import { useLocation } from "wouter";
import type { Deck } from "../api/types";
import { isTeacher, useMe } from "../people/me";
import { Button, LinkButton } from "../ui/Button";
import { Coverage, examOf, MasteryRing } from "../ui/Ring";
import { cardsOf } from "./DecksPage";
import { AssignWindow } from "./AssignWindow";
import { deckPath, useDeleteDeck, useDuplicateDeck, useMastery } from "./queries";
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
  return (
    <header className="deck-head">
      <div className="row spread">
        <h1>{deck.title}</h1>
        <div className="row">
          {editable && isTeacher(me) && <Button onPress={() => setOpen("assign")}>Give to a class</Button>}
          <Button look="quiet" isPending={duplicate.isPending} onPress={() => duplicate.mutate(deck)}>
            Duplicate
          </Button>
          {editable && (
            <>
              <LinkButton to={`/settings/deck/${deck.id}`} look="quiet">
                Study settings
              </LinkButton>
              <Button look="quiet" onPress={() => setOpen("settings")}>
                Title and languages
              </Button>
              <Button look="quiet" onPress={() => remove.mutate(deck)}>
                Delete
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="note">{cardsOf(deck)}</p>
      <TagLine deck={deck} editable={editable} />
      {studied && mastery.data && (
        <div className="row mastery-line">
          <MasteryRing mastery={mastery.data} />
          <span>
            mastery, <Coverage mastery={mastery.data} />
            {examOf(mastery.data) && <span className="note"> · exam {examOf(mastery.data)}</span>}
          </span>
        </div>
      )}
      {studied && <StudyNav deck={deck} />}
      {deck.cardCount > 0 && (
        <p className="note export">
          Export as <a href={`${deckPath(deck.id)}/export?format=tsv`} download={`${deck.title}.tsv`}>TSV</a> or{" "}
          <a href={`${deckPath(deck.id)}/export?format=json`} download={`${deck.title}.json`}>JSON</a>
        </p>
      )}
      {open === "settings" && <SettingsWindow deck={deck} close={() => setOpen(undefined)} />}
      {open === "assign" && <AssignWindow deck={deck} close={() => setOpen(undefined)} />}
    </header>
  );
}
