import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, Problem, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { signInBy } from "../data/me";
import { refreshSetup } from "../data/setup";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { useTitle } from "../ui/Page";
import { passwordHint, shortestPassword } from "./password";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const zones = [...new Set(["UTC", here, ...Intl.supportedValuesOf("timeZone")])].sort();

/** The very first page of a new house: makes a school and its first teacher, who is then signed in. */
export function SetupPage() {
  useTitle(t("people.setupPage.makeASchool"));
  const [school, setSchool] = useState("");
  const [zone, setZone] = useState(here);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const make = useMutation({
    meta: { says: true },
    async mutationFn() {
      await signInBy(() => call("POST", "/api/schools", { body: { name: school.trim(), zone, teacher: { name: name.trim(), email: email.trim(), password } } satisfies Body<"/api/schools", "post"> }));
      await refreshSetup();
    },
    onError: (error) => error instanceof Problem && error.status === 403 && void refreshSetup(),
  });
  return (
    <section className="paper narrow">
      <h1>{t("people.setupPage.makeASchool")}</h1>
      <p className="note">{t("people.setupPage.engramIsRunningAndStill")}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <h2>{t("people.setupPage.school")}</h2>
        <Field label={t("people.setupPage.nameOfTheSchool")} value={school} onChange={setSchool} isRequired maxLength={200} />
        <label className="field">
          <span>{t("people.setupPage.timeZone")}</span>
          <select value={zone} onChange={(event) => setZone(event.target.value)}>
            {zones.map((each) => (
              <option key={each} value={each}>
                {each.replaceAll("_", " ")}
              </option>
            ))}
          </select>
          <small>{t("people.setupPage.aStudyDayEndsAt")}</small>
        </label>
        <h2>{t("people.setupPage.firstTeacher")}</h2>
        <Field label={t("people.setupPage.yourName")} value={name} onChange={setName} isRequired maxLength={200} autoComplete="name" />
        <Field label={t("people.setupPage.eMail")} type="email" value={email} onChange={setEmail} isRequired autoComplete="email" />
        <Field
          label={t("people.setupPage.password")}
          type="password"
          value={password}
          onChange={setPassword}
          isRequired
          minLength={shortestPassword}
          autoComplete="new-password"
          hint={passwordHint()}
        />
        {make.isError && (
          <p className="problem" role="alert">
            {sayProblem(make.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={make.isPending}>
          {t("people.setupPage.makeTheSchool")}
        </Button>
      </Form>
    </section>
  );
}
