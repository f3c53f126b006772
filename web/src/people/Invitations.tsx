import { useMutation } from "@tanstack/react-query";
import { call } from "../api/http";
import type { MyInvitation } from "../api/types";
import { invitationsPath, refreshInvitations, useInvitations } from "../data/invitations";
import { Button } from "../ui/Button";
import { toast } from "../ui/toast";

/** The classes that ask the learner in, to be accepted or declined. Nothing where there is none. */
export function Invitations() {
  const invitations = useInvitations();
  const answer = useMutation({
    mutationFn: ({ invitation, accepted }: { invitation: MyInvitation; accepted: boolean }) => {
      const own = `${invitationsPath}/${encodeURIComponent(invitation.class.id)}`;
      return accepted ? call("POST", `${own}/accept`) : call("DELETE", own);
    },
    onSuccess: (_, { invitation, accepted }) => toast(accepted ? `You are in ${invitation.class.name} now.` : `${invitation.class.name} is not told that you declined.`),
    onSettled: refreshInvitations,
  });
  if (!invitations.data?.length) return null;
  return (
    <section aria-label="Invitations" className="stack tight">
      {invitations.data.map((invitation) => (
        <div key={invitation.class.id} className="paper row spread">
          <p>
            {invitation.teacher.name} asks you into the class <strong>{invitation.class.name}</strong>. Its teachers will see your name and what you study there.
          </p>
          <div className="row">
            <Button look="main" isPending={answer.isPending} onPress={() => answer.mutate({ invitation, accepted: true })} aria-label={`Join ${invitation.class.name}`}>
              Join
            </Button>
            <Button isPending={answer.isPending} onPress={() => answer.mutate({ invitation, accepted: false })} aria-label={`Decline ${invitation.class.name}`}>
              Decline
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
