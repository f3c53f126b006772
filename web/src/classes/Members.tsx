import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, sayProblem } from "../api/http";
import type { Body, ClassRoom, Member } from "../api/types";
import { membersPath, refreshMembers, useMembers } from "../data/classes";
import { shortestPassword } from "../people/password";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { LongList } from "../ui/LongList";
import { Coming, Empty, Failed } from "../ui/Page";
import { toast } from "../ui/toast";
import { Window } from "../ui/Window";
import { compareText } from "./columns";
import { ExtraTimeWindow } from "./ExtraTimeWindow";
import { useNaming } from "./hidden-names";

/** Who is in a class. */
export function Members({ room }: { room: ClassRoom }) {
  const members = useMembers(room.id);
  const [whose, setWhose] = useState<Member["person"]>();
  const [timed, setTimed] = useState<Member["person"]>();
  const remove = useMutation({
    mutationFn: (member: Member) => call("DELETE", `${membersPath(room.id)}/${member.person.id}`),
    onSuccess: (_, member) => toast(t("classes.members.nameIsNoLongerIn", { name: member.person.name, name2: room.name }), { label: t("classes.members.undo"), run: () => restore.mutate(member) }),
    onSettled: () => membersChanged(),
  });
  const restore = useMutation({
    mutationFn: (member: Member) => call("POST", `${membersPath(room.id)}/${member.person.id}/restore`),
    onSuccess: (_, member) => toast(t("classes.members.nameIsBackInName2", { name: member.person.name, name2: room.name })),
    onError: (error, member) => toast(sayProblem(error), { label: t("classes.members.undo"), run: () => restore.mutate(member) }),
    onSettled: () => membersChanged(),
  });
  const membersChanged = () => refreshMembers(room.id);
  const { hidden, nameOf } = useNaming(room.id);
  const shown = (members.data ?? []).map((each) => ({ ...each, person: { ...each.person, name: calledIn(each, nameOf, hidden) } }));
  const learners = members.data?.filter((each) => each.role === "LEARNER").length ?? 0;
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{t("classes.members.members")}{learners > 0 && <span className="note">{" "}{t("classes.members.learners", { learners })}</span>}</h2>
      {members.isPending && <Coming />}
      {members.isError && <Failed error={members.error} again={() => void members.refetch()} />}
      {members.data && learners === 0 && <Empty>{t("classes.members.theLearnersWillBeHere")}</Empty>}
      <LongList
        className="plain-list members"
        items={inOrder(shown, hidden)}
        keyOf={({ person }) => person.id}
        height={61}
        gap={0}
        line={({ person, role }, place) => (
          <li key={person.id} {...place} className="row spread">
            <span>
              {person.name} <span className="note">{role === "TEACHER" ? t("classes.members.teacher") : !hidden && (person.email ?? person.userName)}</span>
            </span>
            {role === "LEARNER" && (
              <span className="row">
                <Button look="quiet" onPress={() => setTimed(person)} aria-label={t("classes.members.personForName", { person: extraOf(person), name: person.name })}>
                  {extraOf(person)}
                </Button>
                <Button look="quiet" onPress={() => setWhose(person)} aria-label={t("classes.members.setANewPasswordFor", { name: person.name })}>
                  {t("classes.members.newPassword")}
                </Button>
                <Button look="quiet" onPress={() => remove.mutate({ person, role })} aria-label={t("classes.members.removeName", { name: person.name })}>
                  {t("classes.members.remove")}
                </Button>
              </span>
            )}
          </li>
        )}
      />
      {timed && <ExtraTimeWindow room={room.id} person={timed} close={() => setTimed(undefined)} />}
      {whose && <NewPassword room={room} person={whose} close={() => setWhose(undefined)} />}
    </section>
  );
}

/** A teacher is no number. */
const calledIn = ({ person, role }: Member, nameOf: (person: Member["person"]) => string, hidden: boolean) => (hidden && role === "TEACHER" ? t("classes.members.aTeacher") : nameOf(person));

/** Numbers stand in their own order, or the places would say whose they are. */
const inOrder = (members: Member[], hidden: boolean) => (hidden ? [...members].sort((a, b) => compareText(a.person.name, b.person.name)) : members);

const extraOf = ({ extraTime, timeCounts }: Member["person"]) => (extraTime ? t("classes.members.extratimeExtraTime", { extraTime }) : timeCounts === false ? t("classes.members.untimed") : t("classes.members.extraTime"));

function NewPassword({ room, person, close }: { room: ClassRoom; person: Member["person"]; close: () => void }) {
  const [password, setPassword] = useState("");
  const set = useMutation({
    meta: { says: true },
    mutationFn: () => call("PUT", `${membersPath(room.id)}/${person.id}/password`, { body: { password } satisfies Body<"/api/classes/{class}/members/{person}/password", "put"> }),
    onSuccess() {
      toast(t("classes.members.nameSignsInWithThe", { name: person.name }));
      close();
    },
  });
  return (
    <Window title={t("classes.members.newPasswordForName", { name: person.name })} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <Field
          label={t("classes.members.newPassword")}
          value={password}
          onChange={setPassword}
          isRequired
          minLength={shortestPassword}
          autoComplete="off"
          autoFocus
          hint={t("classes.members.atLeastShortestpasswordCharactersAnd", { shortestPassword })}
        />
        {set.isError && (
          <p className="problem" role="alert">
            {sayProblem(set.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={set.isPending}>
          {t("classes.members.setThePassword")}
        </Button>
      </Form>
    </Window>
  );
}
