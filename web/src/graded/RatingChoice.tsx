import { Radio, RadioGroup } from "react-aria-components";
import { gradeOf } from "../api/outcomes";
import type { Rating } from "../api/types";
import { t } from "../texts/texts";
import { ratingNames } from "./words";

const ratings: Rating[] = [1, 2, 3, 4];

/** The rating of a self-check: the ticks suggest one, the learner decides. */
export function RatingChoice({ rating, suggested, choose }: { rating: Rating; suggested: Rating; choose: (rating: Rating) => void }) {
  return (
    <RadioGroup className="rating-choice" aria-label={t("graded.ratingChoice.howWellDidYouKnow")} value={String(rating)} onChange={(value) => choose(Number(value) as Rating)}>
      {ratings.map((each) => (
        <Radio key={each} value={String(each)} className={`rating ${gradeOf[each]}`}>
          {ratingNames[each]}
          {each === suggested && <small>{t("graded.ratingChoice.suggested")}</small>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
