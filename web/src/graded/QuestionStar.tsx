import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Question } from "../api/types";
import { starQuestion, starsChanged } from "../data/graded";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { StarIcon } from "../ui/icons";
import { useKeys } from "../ui/use-keys";

interface Props {
  deck: string;
  session: string;
  question: Question;
  /** What tells it from other stars on the page. */
  name?: string;
  /** Whether the key s stands for it. */
  byKey?: boolean;
  changed?: () => void;
}

/** The learner's own star on the card that is asked, which the page knows by its question only. At once here, and back again if the server does not agree. */
export function QuestionStar({ deck, session, question, name, byKey = false, changed }: Props) {
  const [on, setOn] = useState(question.starred);
  const star = useMutation({
    mutationFn: (next: boolean) => starQuestion(session, question.id, next),
    onMutate: setOn,
    onError: (_, next) => setOn(!next),
    async onSuccess() {
      await starsChanged(deck);
      changed?.();
    },
  });
  const press = () => {
    if (!star.isPending) star.mutate(!on);
  };
  useKeys(byKey ? { s: press } : {});
  return (
    <Button look="quiet" className={`icon star ${on ? "on" : ""}`} aria-pressed={on} aria-label={name ? t("graded.questionStar.starName", { name }) : t("graded.questionStar.star")} onPress={press}>
      <StarIcon full={on} />
    </Button>
  );
}
