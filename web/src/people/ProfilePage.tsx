import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useLocation } from "wouter";
import { call } from "../api/http";
import type { Body, Me } from "../api/types";
import { isTeacher, refreshMe, signOut, useMe } from "../data/me";
import { Button, LinkButton } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Field } from "../ui/Field";
import { useTitle } from "../ui/Page";
import { chooseTheme, chosenTheme } from "../ui/theme";
import { Tick } from "../ui/Tick";
import { toast } from "../ui/toast";
import { PasswordForm } from "./PasswordForm";

export default function ProfilePage() {
  useTitle("Profile");
  const me = useMe().data;
  const [, go] = useLocation();
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => go("/") });
  const [theme, setTheme] = useState(chosenTheme());
  if (!me) return null;
  return (
    <div className="narrow stack">
      <h1>Profile</h1>
      <section className="paper">
        <NameForm me={me} />
        <p className="note">
          {me.school.name} · {me.person.role === "LEARNER" ? "learner" : me.person.role === "TEACHER" ? "teacher" : "administrator"}
          {(me.person.email ?? me.person.userName) && <> · {me.person.email ?? me.person.userName}</>}
        </p>
      </section>
      <section className="paper stack tight">
        <h2>Studying</h2>
        <p className="note">How often cards come back, how many new ones a day, and how memory is foreseen.</p>
        <div className="row">
          <LinkButton to={`/settings/learner/${me.person.id}`}>My study settings</LinkButton>
          {isTeacher(me) && <LinkButton to={`/settings/school/${me.school.id}`}>Those of the school</LinkButton>}
        </div>
      </section>
      <section className="paper">
        <h2>Time</h2>
        <TimeCounts me={me} />
      </section>
      <section className="paper">
        <h2>Look</h2>
        <Choice
          label="Theme"
          value={theme}
          options={[
            ["auto", "As the device"],
            ["light", "Light"],
            ["dark", "Dark"],
          ]}
          choose={(next) => {
            setTheme(next);
            chooseTheme(next);
          }}
        />
      </section>
      <section className="paper">
        <h2>Password</h2>
        <PasswordForm login={me.person.email ?? me.person.userName ?? me.person.name} />
      </section>
      <div>
        <Button isPending={leave.isPending} onPress={() => leave.mutate()}>
          Sign out
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
    onSuccess: (_, counts) => toast(counts ? "Your time counts again." : "Your time does not count now."),
  });
  const counts = set.isPending ? set.variables : me.person.timeCounts;
  return (
    <Tick isSelected={counts} isDisabled={set.isPending} onChange={(next) => set.mutate(next)}>
      The time that I take to answer counts
      <small>An answer much slower or faster than usual brings a card back a little sooner or later. Without this, only right and wrong count.</small>
    </Tick>
  );
}

function NameForm({ me }: { me: Me }) {
  const [name, setName] = useState(me.person.name);
  const rename = useMutation({
    mutationFn: () => call("PATCH", "/api/me", { body: { name: name.trim() } satisfies Body<"/api/me", "patch"> }),
    async onSuccess() {
      await refreshMe();
      toast("Your name is changed.");
    },
  });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate();
      }}
    >
      <Field label="Name" value={name} onChange={setName} isRequired maxLength={200} autoComplete="name" />
      <Button type="submit" isDisabled={name.trim() === me.person.name || name.trim() === ""} isPending={rename.isPending}>
        Save the name
      </Button>
    </Form>
  );
}
