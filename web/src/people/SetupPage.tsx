import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, Problem, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { changedPerson } from "../data/me";
import { refreshSetup } from "../data/setup";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { useTitle } from "../ui/Page";
import { passwordHint, shortestPassword } from "./password";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const zones = [...new Set(["UTC", here, ...Intl.supportedValuesOf("timeZone")])].sort();

/** The very first page of a new house: makes a school and its first teacher, who is then signed in. */
export function SetupPage() {
  useTitle("Make a school");
  const [school, setSchool] = useState("");
  const [zone, setZone] = useState(here);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const make = useMutation({
    meta: { says: true },
    async mutationFn() {
      await call("POST", "/api/schools", { body: { name: school.trim(), zone, teacher: { name: name.trim(), email: email.trim(), password } } satisfies Body<"/api/schools", "post"> });
      await changedPerson();
      await refreshSetup();
    },
    onError: (error) => error instanceof Problem && error.status === 403 && void refreshSetup(),
  });
  return (
    <section className="paper narrow">
      <h1>Make a school</h1>
      <p className="note">Engram is running and still empty. Name your school and be its first teacher; classes, decks and learners follow.</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <h2>School</h2>
        <Field label="Name of the school" value={school} onChange={setSchool} isRequired maxLength={200} />
        <label className="field">
          <span>Time zone</span>
          <select value={zone} onChange={(event) => setZone(event.target.value)}>
            {zones.map((each) => (
              <option key={each} value={each}>
                {each.replaceAll("_", " ")}
              </option>
            ))}
          </select>
          <small>A study day ends at 04:00 in this zone.</small>
        </label>
        <h2>First teacher</h2>
        <Field label="Your name" value={name} onChange={setName} isRequired maxLength={200} autoComplete="name" />
        <Field label="E-mail" type="email" value={email} onChange={setEmail} isRequired autoComplete="email" />
        <Field
          label="Password"
          type="password"
          value={password}
          onChange={setPassword}
          isRequired
          minLength={shortestPassword}
          autoComplete="new-password"
          hint={passwordHint}
        />
        {make.isError && (
          <p className="problem" role="alert">
            {sayProblem(make.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={make.isPending}>
          Make the school
        </Button>
      </Form>
    </section>
  );
}
