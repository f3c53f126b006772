import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Body, ClassRoom } from "../api/types";
import { Button } from "../ui/Button";
import { toast } from "../ui/toast";
import { classPath } from "./queries";

/** The code and the link with which learners come in. */
export function Invite({ room, code }: { room: ClassRoom; code: string }) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: Body<"/api/classes/{class}", "patch">) => call("PATCH", classPath(room.id), { body }),
    async onSuccess(_, { newJoinCode, joinCode }) {
      await Promise.all([queries.invalidateQueries({ queryKey: ["class", room.id] }), queries.invalidateQueries({ queryKey: ["classes"] })]);
      if (newJoinCode) toast("The class has a new code; the old one and its link no longer work.", { label: "Undo", run: () => change.mutate({ joinCode: code }) });
      else if (joinCode) toast("The code from before works again; the new one does not.");
      else toast("More people can join now.");
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
        <div className="grow" role="status">
          <p>Joining is paused: 120 people joined within an hour.</p>
          <Button isPending={change.isPending} onPress={() => change.mutate({ joiningPaused: false })}>
            Let more join
          </Button>
        </div>
      )}
      <div className="row">
        <Button onPress={() => void copy(code, "code")}>Copy the code</Button>
        <Button onPress={() => void copy(link, "link")}>Copy the link</Button>
        <Button look="quiet" isPending={change.isPending} onPress={() => change.mutate({ newJoinCode: true })}>
          New code
        </Button>
      </div>
    </section>
  );
}
