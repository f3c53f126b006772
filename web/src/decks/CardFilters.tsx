import type { Card } from "../api/types";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { StarIcon } from "../ui/icons";
import { type CardFilter, tagsOf } from "./filter";

/** Search, star and tags above the list of cards. */
export function CardFilters({ cards, by, choose }: { cards: Card[]; by: CardFilter; choose: (by: CardFilter) => void }) {
  const toggle = (tag: string) => choose({ ...by, tags: by.tags.includes(tag) ? by.tags.filter((each) => each !== tag) : [...by.tags, tag] });
  return (
    <div className="filters">
      <Field label="Search cards" type="search" value={by.q} onChange={(q) => choose({ ...by, q })} />
      <div className="tags" role="group" aria-label="Show only">
        <Button look="quiet" className="tag" aria-pressed={by.starred} onPress={() => choose({ ...by, starred: !by.starred })}>
          <StarIcon full={by.starred} /> Starred
        </Button>
        {tagsOf(cards).map((tag) => (
          <Button key={tag} look="quiet" className="tag" aria-pressed={by.tags.includes(tag)} onPress={() => toggle(tag)}>
            {tag}
          </Button>
        ))}
      </div>
    </div>
  );
}
