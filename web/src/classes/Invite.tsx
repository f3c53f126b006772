import { useMutation } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Body, ClassRoom } from "../api/types";
import { classPath, refreshClass } from "../data/classes";
import { Button } from "../ui/Button";
import { toast } from "../ui/toast";
import { clockTime, dayOf } from "../ui/words";

/** The code and the link with which learners come in. */
export function Invite({ room, code }: { room: ClassRoom; code: string }) {
  const change = useMutation({
    mutationFn: (body: Body<"/api/classes/{class}", "patch">) => call("PATCH", classPath(room.id), { body }),
    async onSuccess(_, { newJoinCode, joinCode, joiningPaused }) {
      await refreshClass(room.id);
      if (newJoinCode) toast("The class has a new code; the old one and its link no longer work.", { label: "Undo", run: () => change.mutate({ joinCode: code }) });
      else if (joinCode) toast("The code from before works again; the new one does not.");
      else if (joiningPaused) toast("Nobody joins by the code now.", { label: "Undo", run: () => change.mutate({ joiningPaused: false }) });
      else toast("People can join by the code again.");
    },
  });
  const link = `${location.origin}/join/${encodeURIComponent(code)}`;
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast(`The ${what} is copied.`);
    } catch {
      toast(`This browser does not let pages copy. Mark the ${what} and copy it by hand.`);
    }
  };
  return (
    <section className="paper invite" aria-label="How learners come in">
      <div>
        <span className="note">Class code</span>
        <output className="code">{code}</output>
      </div>
      <div className="grow">
        <span className="note">Link</span>
        <output className="link">{link}</output>
      </div>
      {room.joiningPausedAt && (
        <div className="grow stack tight" role="status">
          <p>
            Nobody joins by the code or the link: joining is paused since {dayOf(room.joiningPausedAt)}, {clockTime(room.joiningPausedAt)}. A teacher paused it, or 120 people had joined within an hour.
          </p>
          <div>
            <Button isPending={change.isPending} onPress={() => change.mutate({ joiningPaused: false })}>
              Let people join
            </Button>
          </div>
        </div>
      )}
      <div className="row">
        <Button onPress={() => void copy(code, "code")}>Copy the code</Button>
        <Button onPress={() => void copy(link, "link")}>Copy the link</Button>
        <Button look="quiet" isPending={change.isPending} onPress={() => change.mutate({ newJoinCode: true })}>
          New code
        </Button>
        {!room.joiningPausedAt && (
          <Button look="quiet" isPending={change.isPending} onPress={() => change.mutate({ joiningPaused: true })}>
            Pause joining
          </Button>
        )}
      </div>
    </section>
  );
}
