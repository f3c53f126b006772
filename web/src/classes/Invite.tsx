import { useMutation } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Body, ClassRoom } from "../api/types";
import { classPath, refreshClass } from "../data/classes";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { toast } from "../ui/toast";
import { clockTime, dayOf } from "../ui/words";

/** The code and the link with which learners come in. */
export function Invite({ room, code }: { room: ClassRoom; code: string }) {
  const change = useMutation({
    mutationFn: (body: Body<"/api/classes/{class}", "patch">) => call("PATCH", classPath(room.id), { body }),
    async onSuccess(_, { newJoinCode, joinCode, joiningPaused }) {
      await refreshClass(room.id);
      if (newJoinCode) toast(t("classes.invite.theClassHasANew"), { label: t("classes.invite.undo"), run: () => change.mutate({ joinCode: code }) });
      else if (joinCode) toast(t("classes.invite.theCodeFromBeforeWorks"));
      else if (joiningPaused) toast(t("classes.invite.nobodyJoinsByTheCode"), { label: t("classes.invite.undo"), run: () => change.mutate({ joiningPaused: false }) });
      else toast(t("classes.invite.peopleCanJoinByThe"));
    },
  });
  const link = `${location.origin}/join/${encodeURIComponent(code)}`;
  const copy = async (text: string, what: "code" | "link") => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t("classes.invite.theWhatIsCopied", { what }));
    } catch {
      toast(t("classes.invite.thisBrowserDoesNotLet", { what }));
    }
  };
  return (
    <section className="paper invite" aria-label={t("classes.invite.howLearnersComeIn")}>
      <div>
        <span className="note">{t("classes.invite.classCode")}</span>
        <output className="code">{code}</output>
      </div>
      <div className="grow">
        <span className="note">{t("classes.invite.link")}</span>
        <output className="link">{link}</output>
      </div>
      {room.joiningPausedAt && (
        <div className="grow stack tight" role="status">
          <p>
            {t("classes.invite.nobodyJoinsByTheCode2", { joiningPausedAt: dayOf(room.joiningPausedAt), joiningPausedAt2: clockTime(room.joiningPausedAt) })}
          </p>
          <div>
            <Button isPending={change.isPending} onPress={() => change.mutate({ joiningPaused: false })}>
              {t("classes.invite.letPeopleJoin")}
            </Button>
          </div>
        </div>
      )}
      <div className="row">
        <Button onPress={() => void copy(code, "code")}>{t("classes.invite.copyTheCode")}</Button>
        <Button onPress={() => void copy(link, "link")}>{t("classes.invite.copyTheLink")}</Button>
        <Button look="quiet" isPending={change.isPending} onPress={() => change.mutate({ newJoinCode: true })}>
          {t("classes.invite.newCode")}
        </Button>
        {!room.joiningPausedAt && (
          <Button look="quiet" isPending={change.isPending} onPress={() => change.mutate({ joiningPaused: true })}>
            {t("classes.invite.pauseJoining")}
          </Button>
        )}
      </div>
    </section>
  );
}
