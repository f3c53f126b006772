import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { GradedSession } from "../api/types";
import { finish, readAgain, sendAnswer } from "../data/graded";
import { NotSent } from "../graded/NotSent";
import { StudyFrame } from "../study/StudyFrame";
import { useStopwatch } from "../study/use-stopwatch";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { spoken } from "../written/speech";
import { MatchingEnd } from "./MatchingEnd";
import { graded, open, pair, pick, sayPair } from "./round";
import { Tiles } from "./Tiles";

const keys = () => [
  [t("matching.matchingRound.arrows"), t("matching.matchingRound.moveAmongTheTiles")],
  [t("matching.matchingRound.enter"), t("matching.matchingRound.takeATileWithOne")],
  [t("matching.matchingRound.tab"), t("matching.matchingRound.toTheNextTile")],
] as const;

/** A round of Matching. The server knows the pairs and the time; nothing here counts seconds. */
export function MatchingRound({ deck, title, session }: { deck: string; title: string; session: GradedSession }) {
  const [round, setRound] = useState(() => open(session));
  const [said, setSaid] = useState("");
  const watch = useStopwatch();
  const { sent, question } = round;
  const textOf = (id: string) => spoken(round.tiles.find((each) => each.id === id)?.text ?? "");
  const send = useMutation({
    meta: { says: true },
    mutationFn: ({ tiles, question: of }: { tiles: readonly [string, string]; question: string }) =>
      sendAnswer(session.id, { question: of, tiles: [...tiles], responseMs: watch.read() }),
    onSuccess(answered, { tiles }) {
      setSaid(sayPair(answered.correct === true, [textOf(tiles[0]), textOf(tiles[1])], answered.progress));
      setRound((before) => graded(before, answered));
      watch.restart();
    },
  });
  const stop = useMutation({ mutationFn: () => finish(session.id) });
  const { mutate } = send;
  useEffect(() => {
    if (sent && question) mutate({ tiles: sent, question });
  }, [sent, question, mutate]);
  const { done, total } = round.progress;
  return (
    <StudyFrame
      deck={deck}
      title={t("matching.matchingRound.matchingTitle", { title })}
      done={done / Math.max(1, total)}
      keys={keys()}
      aside={
        round.over ? null : (
          <Button look="quiet" isPending={stop.isPending} onPress={() => stop.mutate()}>
            {t("matching.matchingRound.giveUp")}
          </Button>
        )
      }
    >
      <p role="status" className="unseen">
        {said}
      </p>
      {round.over ? (
        <MatchingEnd deck={deck} session={session} result={round.result} />
      ) : (
        <>
          <Tiles round={round} pick={(id) => setRound((before) => pick(before, id))} pair={(a, b) => setRound((before) => pair(before, a, b))} />
          {send.isError && <NotSent error={send.error} again={() => send.mutate(send.variables)} reload={() => void readAgain(session.id)} />}
        </>
      )}
    </StudyFrame>
  );
}
