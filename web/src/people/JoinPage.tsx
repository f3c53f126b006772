import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useLocation } from "wouter";
import { call, Problem } from "../api/http";
import type { Body } from "../api/types";
import { useInvitation } from "../data/invitations";
import { changedPerson, useMe } from "../data/me";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { toast } from "../ui/toast";
import { SignUpForm } from "./SignUpForm";

/** Where a class link leads: a new account, or, for somebody signed in, one more class. */
export default function JoinPage({ code }: { code: string }) {
  useTitle(t("people.joinPage.joinAClass"));
  const asking = code === "code";
  const me = useMe();
  const invitation = useInvitation(code, !asking);
  if (asking) return <AskCode />;
  if (invitation.isPending || me.isPending) return <Coming lines={3} />;
  if (invitation.error instanceof Problem && invitation.error.status === 404) {
    return <AskCode wrong={code} />;
  }
  if (invitation.isError) return <Failed title={t("people.joinPage.joinAClass")} error={invitation.error} again={() => void invitation.refetch()} />;
  const { class: room, school } = invitation.data;
  return (
    <section className="paper narrow">
      <h1>{t("people.joinPage.joinName", { name: room.name })}</h1>
      <p className="note">{school.name}</p>
      {me.data ? <JoinAs name={me.data.person.name} code={code} room={room.name} /> : <SignUpForm code={code} />}
    </section>
  );
}

function JoinAs({ name, code, room }: { name: string; code: string; room: string }) {
  const [, go] = useLocation();
  const join = useMutation({
    mutationFn: () => call("POST", "/api/classes/join", { body: { joinCode: code } satisfies Body<"/api/classes/join", "post"> }),
    async onSuccess() {
      await changedPerson();
      toast(t("people.joinPage.youAreInRoomNow", { room }));
      go("/");
    },
  });
  return (
    <Empty
      step={
        <Button look="main" isPending={join.isPending} onPress={() => join.mutate()}>
          {t("people.joinPage.joinTheClass")}
        </Button>
      }
    >
      {t("people.joinPage.youAreSignedInAs", { name })}
    </Empty>
  );
}

function AskCode({ wrong }: { wrong?: string }) {
  const [, go] = useLocation();
  const [code, setCode] = useState(wrong ?? "");
  return (
    <section className="paper narrow">
      <h1>{t("people.joinPage.joinAClass")}</h1>
      {wrong && (
        <p className="problem" role="alert">
          {t("people.joinPage.noClassHasThisCode")}
        </p>
      )}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          go(`/join/${encodeURIComponent(code.trim())}`);
        }}
      >
        <Field label={t("people.joinPage.classCode")} value={code} onChange={setCode} isRequired exact autoComplete="off" />
        <Button type="submit" look="main">
          {t("people.joinPage.goOn")}
        </Button>
      </Form>
    </section>
  );
}
