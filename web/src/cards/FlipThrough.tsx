import { useEffect, useRef, useState } from "react";
import type { Card, Deck } from "../api/types";
import { forwards } from "../texts/language";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { isTyping } from "../ui/keys";
import { ReadAloud } from "../written/ReadAloud";
import { Rich } from "../written/Rich";
import { StarButton } from "./StarButton";

const swipePx = 48;

/** Turns over one card after the other and rates nothing. Space turns, arrows move, on a phone a tap and a swipe. */
export function FlipThrough({ deck, cards }: { deck: Deck; cards: Card[] }) {
  const [index, setIndex] = useState(0);
  const [turned, setTurned] = useState(false);
  const box = useRef<HTMLElement>(null);
  const touch = useRef<number>(undefined);
  const at = Math.min(index, cards.length - 1);
  const card = cards[at];
  const move = (by: number) => {
    setIndex((at + by + cards.length) % cards.length);
    setTurned(false);
  };
  const act = useRef({ move, turn: () => setTurned((before) => !before) });
  act.current.move = move;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const focus = document.activeElement;
      const free = focus === document.body || focus?.id === "main" || box.current?.contains(focus);
      if (!free || isTyping(event)) return;
      if (event.key === "ArrowRight") act.current.move(forwards);
      else if (event.key === "ArrowLeft") act.current.move(-forwards);
      else if (event.key === " " && !(focus instanceof HTMLButtonElement)) act.current.turn();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  if (!card) return null;
  const { draft } = card;
  const shown = turned ? { text: card.back, lang: deck.backLang } : { text: card.front, lang: deck.frontLang };
  return (
    <section className="flip" ref={box} aria-label={t("cards.flipThrough.turnOverTheCards")}>
      <button
        type="button"
        className="card-face"
        onClick={() => act.current.turn()}
        onTouchStart={(event) => (touch.current = event.touches[0]?.clientX)}
        onTouchEnd={(event) => {
          const by = (event.changedTouches[0]?.clientX ?? 0) - (touch.current ?? 0);
          if (Math.abs(by) < swipePx) return;
          event.preventDefault();
          move(by < 0 ? forwards : -forwards);
        }}
      >
        <span className="side">{turned ? t("cards.flipThrough.answer") : t("cards.flipThrough.question")}</span>
        <span className="card-text" aria-live="polite">
          {turned && draft ? <span className="note">{t("cards.flipThrough.noAnswerYet")}</span> : <Rich {...shown} />}
        </span>
      </button>
      <div className="row flip-foot">
        <Button onPress={() => move(-1)} aria-label={t("cards.flipThrough.cardBefore")}>
          <span className="mirrored">←</span>
        </Button>
        <span className="figures" aria-live="polite">
          {at + 1} / {cards.length}
        </span>
        <Button onPress={() => move(1)} aria-label={t("cards.flipThrough.nextCard")}>
          <span className="mirrored">→</span>
        </Button>
        <StarButton deck={deck.id} card={card.id} />
        <ReadAloud {...shown} what={t("cards.flipThrough.theCard")} />
        <span className="note keys">{t("cards.flipThrough.spaceTurnsItArrowsMove")}</span>
      </div>
    </section>
  );
}
