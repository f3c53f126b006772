import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useLocation } from "wouter";
import { call } from "../api/http";
import type { Body, Me } from "../api/types";
import { isTeacher, refreshMe, signOut, useMe } from "../data/me";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Field } from "../ui/Field";
import { useTitle } from "../ui/Page";
import { chooseTheme, chosenTheme } from "../ui/theme";
import { Tick } from "../ui/Tick";
import { toast } from "../ui/toast";
import { PasswordForm } from "./PasswordForm";

export default function ProfilePage() {
  useTitle(t("people.profilePage.profile"));
  const me = useMe().data;
  const [, go] = useLocation();
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => go("/") });
  const [theme, setTheme] = useState(chosenTheme());
  if (!me) return null;
  return (
    <div className="narrow stack">
      <h1>{t("people.profilePage.profile")}</h1>
      <section className="paper">
        <NameForm me={me} />
        <p className="note">
          {me.school.name} · {me.person.role === "LEARNER" ? t("people.profilePage.learner") : me.person.role === "TEACHER" ? t("people.profilePage.teacher") : t("people.profilePage.administrator")}
          {(me.person.email ?? me.person.userName) && <> · {me.person.email ?? me.person.userName}</>}
        </p>
      </section>
      <section className="paper stack tight">
        <h2>{t("people.profilePage.studying")}</h2>
        <p className="note">{t("people.profilePage.howOftenCardsComeBack")}</p>
        <div className="row">
          <LinkButton to={`/settings/learner/${me.person.id}`}>{t("people.profilePage.myStudySettings")}</LinkButton>
          {isTeacher(me) && <LinkButton to={`/settings/school/${me.school.id}`}>{t("people.profilePage.thoseOfTheSchool")}</LinkButton>}
        </div>
      </section>
      <section className="paper">
        <h2>{t("people.profilePage.time")}</h2>
        <TimeCounts me={me} />
      </section>
      <section className="paper">
        <h2>{t("people.profilePage.look")}</h2>
        <Choice
          label={t("people.profilePage.theme")}
          value={theme}
          options={[
            ["auto", t("people.profilePage.asTheDevice")],
            ["light", t("people.profilePage.light")],
            ["dark", t("people.profilePage.dark")],
          ]}
          choose={(next) => {
            setTheme(next);
            chooseTheme(next);
          }}
        />
      </section>
      <section className="paper">
        <h2>{t("people.profilePage.password")}</h2>
        <PasswordForm login={me.person.email ?? me.person.userName ?? me.person.name} />
      </section>
      <div>
        <Button isPending={leave.isPending} onPress={() => leave.mutate()}>
          {t("people.profilePage.signOut")}
        </Button>
      </div>
    </div>
  );
}

/** Saved as it is switched. */
function TimeCounts({ me }: { me: Me }) {
  const set = useMutation({
    mutationFn: (timeCounts: boolean) => call("PATCH", "/api/me", { body: { timeCounts } satisfies Body<"/api/me", "patch"> }),
    onSettled: refreshMe,
    onSuccess: (_, counts) => toast(counts ? t("people.profilePage.yourTimeCountsAgain") : t("people.profilePage.yourTimeDoesNotCount")),
  });
  const counts = set.isPending ? set.variables : me.person.timeCounts;
  return (
    <Tick isSelected={counts} isDisabled={set.isPending} onChange={(next) => set.mutate(next)}>
      {t.rich("people.profilePage.theTimeThatITake", { small: (text) => <small>{text}</small> })}
    </Tick>
  );
}

function NameForm({ me }: { me: Me }) {
  const [name, setName] = useState(me.person.name);
  const rename = useMutation({
    mutationFn: () => call("PATCH", "/api/me", { body: { name: name.trim() } satisfies Body<"/api/me", "patch"> }),
    async onSuccess() {
      await refreshMe();
      toast(t("people.profilePage.yourNameIsChanged"));
    },
  });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate();
      }}
    >
      <Field label={t("people.profilePage.name")} value={name} onChange={setName} isRequired maxLength={200} autoComplete="name" />
      <Button type="submit" isDisabled={name.trim() === me.person.name || name.trim() === ""} isPending={rename.isPending}>
        {t("people.profilePage.saveTheName")}
      </Button>
    </Form>
  );
}
