import { gradeOf, type Outcomes } from "../api/outcomes";
import type { Rating } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { span } from "../ui/words";

const names: Record<Rating, string> = { get 1() { return t("study.ratingButtons.again"); }, get 2() { return t("study.ratingButtons.hard"); }, get 3() { return t("study.ratingButtons.good"); }, get 4() { return t("study.ratingButtons.easy"); } };
const ratings: Rating[] = [1, 2, 3, 4];

/** Four choices, each with the time after which the card comes back. */
export function RatingButtons({ outcomes, rate }: { outcomes: Outcomes; rate: (rating: Rating) => void }) {
  return (
    <div className="ratings" role="group" aria-label={t("study.ratingButtons.howWellDidYouKnow")}>
      {ratings.map((rating) => (
        <Button key={rating} className={`rating ${gradeOf[rating]}`} onPress={() => rate(rating)}>
          <span>
            {names[rating]} <kbd className="only-keyboard">{rating}</kbd>
          </span>
          <small>{span(outcomes[gradeOf[rating]].seconds)}</small>
        </Button>
      ))}
    </div>
  );
}
