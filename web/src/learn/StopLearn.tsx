import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { GradedProgress, GradedSession } from "../api/types";
import { finish } from "../data/graded";
import { kindNames } from "../graded/words";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Window } from "../ui/Window";

interface Props {
  session: GradedSession;
  progress: GradedProgress;
}

const sides = { get BACK() { return t("learn.stopLearn.theBack"); }, get FRONT() { return t("learn.stopLearn.theFront"); }, get BOTH() { return t("learn.stopLearn.bothSides"); } } as const;

/** The options of the session that is going on, and the way to end it. To change them one starts another. */
export function StopLearn({ session, progress }: Props) {
  const [open, setOpen] = useState(false);
  const stop = useMutation({ mutationFn: () => finish(session.id) });
  const { answerWith, kinds, starred, tags, shuffle, hints } = session.options;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t("learn.stopLearn.options")}
      </Button>
      {open && (
        <Window title={t("learn.stopLearn.thisSession")} close={() => setOpen(false)}>
          <div className="stack">
            <ul>
              <li>{t("learn.stopLearn.answersWithAnswerwith", { answerWith: sides[answerWith ?? "BACK"] })}</li>
              {kinds && kinds.length > 0 && <li>{kinds.map((kind) => kindNames[kind]).join(", ")}</li>}
              {starred && <li>{t("learn.stopLearn.starredCardsOnly")}</li>}
              {tags && tags.length > 0 && <li>{t("learn.stopLearn.onlyWithTagTags", { tags: tags.join(", ") })}</li>}
              <li>{shuffle ? t("learn.stopLearn.shuffled") : t("learn.stopLearn.inTheDecksOrder")}{hints ? t("learn.stopLearn.withHints") : ""}</li>
            </ul>
            <p>
              {t("learn.stopLearn.knownOfTotalCardsKnown", { known: progress.known ?? 0, total: progress.total })}
            </p>
            <div className="row">
              <Button look="main" onPress={() => setOpen(false)}>
                {t("learn.stopLearn.goOn")}
              </Button>
              <Button isPending={stop.isPending} onPress={() => stop.mutate()}>
                {t("learn.stopLearn.endThisSession")}
              </Button>
            </div>
          </div>
        </Window>
      )}
    </>
  );
}
