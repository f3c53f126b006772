import { useState } from "react";
import { useLocation } from "wouter";
import type { Deck } from "../api/types";
import { isTeacher, useMe } from "../people/me";
import { Button, LinkButton } from "../ui/Button";
import { Coverage, examOf, MasteryRing } from "../ui/Ring";
import { cardsOf } from "./DecksPage";
import { AssignWindow } from "./AssignWindow";
import { RenameWindow } from "./RenameWindow";
import { deckPath, useDeleteDeck, useMastery } from "./queries";
import { TagLine } from "./TagLine";

/** Title, tags, mastery and the ways to study. */
export function DeckHead({ deck, editable }: { deck: Deck; editable: boolean }) {
  const [, go] = useLocation();
  const me = useMe().data;
  const mastery = useMastery(deck.id);
  const [open, setOpen] = useState<"rename" | "assign">();
  const remove = useDeleteDeck(() => go("/decks"));
  const studied = deck.cardCount > deck.draftCount;
  const due = deck.dueCount ?? 0;
  const fresh = deck.newCount ?? 0;
  return (
    <header className="deck-head">
      <div className="row spread">
        <h1>{deck.title}</h1>
        <div className="row">
          {editable && isTeacher(me) && <Button onPress={() => setOpen("assign")}>Give to a class</Button>}
          {editable && (
            <>
              <Button look="quiet" onPress={() => setOpen("rename")}>
                Rename
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
      {studied && (
        <nav aria-label="Study" className="row">
          <LinkButton to={`/decks/${deck.id}/spaced`} look="main">
            Spaced
            <small>
              {due} due, {fresh} new
            </small>
          </LinkButton>
          <LinkButton to={`/decks/${deck.id}/flashcards`}>Flashcards</LinkButton>
        </nav>
      )}
      {deck.cardCount > 0 && (
        <p className="note export">
          Export as <a href={`${deckPath(deck.id)}/export?format=tsv`} download={`${deck.title}.tsv`}>TSV</a> or{" "}
          <a href={`${deckPath(deck.id)}/export?format=json`} download={`${deck.title}.json`}>JSON</a>
        </p>
      )}
      {open === "rename" && <RenameWindow deck={deck} close={() => setOpen(undefined)} />}
      {open === "assign" && <AssignWindow deck={deck} close={() => setOpen(undefined)} />}
    </header>
  );
}
