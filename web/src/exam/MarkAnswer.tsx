import { useState } from "react";
import type { GradedQuestion, Rating } from "../api/types";
import { Given } from "../graded/Given";
import { Lines } from "../graded/Lines";
import { RatingChoice } from "../graded/RatingChoice";
import { firstTicks, suggestedRating } from "../graded/ticks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";

interface Props {
  item: GradedQuestion;
  busy: boolean;
  mark: (ticks: boolean[], rating: Rating) => void;
}

/** A long answer of a Test, marked by the learner after submission. */
export function MarkAnswer({ item, busy, mark }: Props) {
  const lines = item.lines ?? [];
  const [ticks, setTicks] = useState(() => item.ticks ?? firstTicks(lines));
  const [decided, setDecided] = useState<Rating | undefined>((item.rating as Rating | null | undefined) ?? undefined);
  const suggested = suggestedRating(ticks);
  const rating = decided ?? suggested;
  const unchanged = item.ticks != null && rating === item.rating && String(ticks) === String(item.ticks);
  return (
    <div className="stack mark-answer">
      {item.given && (
        <div>
          <h3>{t("exam.markAnswer.youWrote")}</h3>
          <Given text={item.given} />
        </div>
      )}
      <div>
        <h3>{t("exam.markAnswer.whichLinesDidYouKnow")}</h3>
        <Lines
          lines={lines}
          ticks={ticks}
          onChange={(next) => {
            setTicks(next);
            setDecided(undefined);
          }}
        />
      </div>
      <RatingChoice rating={rating} suggested={suggested} choose={setDecided} />
      <div className="no-print">
        <Button isPending={busy} isDisabled={unchanged} onPress={() => mark(ticks, rating)}>
          {item.ticks == null ? t("exam.markAnswer.markIt") : t("exam.markAnswer.changeTheMark")}
        </Button>
      </div>
    </div>
  );
}
