import { useMemo } from "react";
import type { Card } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { StarIcon } from "../ui/icons";
import { TagChoice } from "../ui/TagChoice";
import { type CardFilter, type Marked, tagsOf } from "./filter";

const markNames: Record<Marked, string> = { get flagged() { return t("cards.cardFilters.flagged"); }, get suspended() { return t("cards.cardFilters.suspended"); }, get leech() { return t("cards.cardFilters.leechesOftenForgotten"); } };

interface Props {
  cards: Card[];
  /** The marks that any card bears; others would show nothing. */
  marks: Marked[];
  by: CardFilter;
  choose: (by: CardFilter) => void;
}

/** Search, star, marks and tags above the list of cards. */
export function CardFilters({ cards, marks, by, choose }: Props) {
  const toggleMark = (mark: Marked) => choose({ ...by, marked: by.marked.includes(mark) ? by.marked.filter((each) => each !== mark) : [...by.marked, mark] });
  const tags = useMemo(() => tagsOf(cards), [cards]);
  return (
    <div className="filters">
      <Field label={t("cards.cardFilters.searchCards")} type="search" value={by.q} onChange={(q) => choose({ ...by, q })} />
      <div className="tags" role="group" aria-label={t("cards.cardFilters.showOnly")}>
        <Button look="quiet" className="tag" aria-pressed={by.starred} onPress={() => choose({ ...by, starred: !by.starred })}>
          <StarIcon full={by.starred} />{" "}{t("cards.cardFilters.starred")}
        </Button>
        {[...new Set([...marks, ...by.marked])].map((mark) => (
          <Button key={mark} look="quiet" className="tag" aria-pressed={by.marked.includes(mark)} onPress={() => toggleMark(mark)}>
            {markNames[mark]}
          </Button>
        ))}
        <TagChoice tags={tags} chosen={by.tags} choose={(tags) => choose({ ...by, tags })} />
      </div>
    </div>
  );
}
