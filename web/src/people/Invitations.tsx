import { useMutation } from "@tanstack/react-query";
import { call } from "../api/http";
import type { MyInvitation } from "../api/types";
import { invitationsPath, refreshInvitations, useInvitations } from "../data/invitations";
import { t } from "../texts/texts";
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
    onSuccess: (_, { invitation, accepted }) => toast(accepted ? t("people.invitations.youAreInNameNow", { name: invitation.class.name }) : t("people.invitations.nameIsNotToldThat", { name: invitation.class.name })),
    onSettled: refreshInvitations,
  });
  if (!invitations.data?.length) return null;
  return (
    <section aria-label={t("people.invitations.invitations")} className="stack tight">
      {invitations.data.map((invitation) => (
        <div key={invitation.class.id} className="paper row spread">
          <p>
            {t.rich("people.invitations.nameAsksYouIntoThe", { name: invitation.teacher.name, name2: invitation.class.name, strong: (text) => <strong>{text}</strong> })}
          </p>
          <div className="row">
            <Button look="main" isPending={answer.isPending} onPress={() => answer.mutate({ invitation, accepted: true })} aria-label={t("people.invitations.joinName", { name: invitation.class.name })}>
              {t("people.invitations.join")}
            </Button>
            <Button isPending={answer.isPending} onPress={() => answer.mutate({ invitation, accepted: false })} aria-label={t("people.invitations.declineName", { name: invitation.class.name })}>
              {t("people.invitations.decline")}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
