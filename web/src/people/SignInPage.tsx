import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { Link } from "wouter";
import { Problem, sayProblem } from "../api/http";
import { signIn } from "../data/me";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { useTitle } from "../ui/Page";

export function SignInPage() {
  useTitle(t("people.signInPage.signIn"));
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({ mutationFn: () => signIn(name.trim(), password), meta: { says: true } });
  const wrong = enter.error instanceof Problem && enter.error.status === 401;
  return (
    <section className="paper narrow">
      <h1>{t("people.signInPage.signIn")}</h1>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <Field label={t("people.signInPage.eMailOrUserName")} value={name} onChange={setName} isRequired autoComplete="username" exact />
        <Field label={t("people.signInPage.password")} type="password" value={password} onChange={setPassword} isRequired autoComplete="current-password" />
        {enter.isError && (
          <p className="problem" role="alert">
            {wrong ? t("people.signInPage.thisNameAndThisPassword") : sayProblem(enter.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={enter.isPending}>
          {t("people.signInPage.signIn")}
        </Button>
      </Form>
      <p className="note">
        {t("people.signInPage.newHere")}{" "}<Link href="/join/code">{t("people.signInPage.signUpWithAClass")}</Link>{" "}{t("people.signInPage.thatYourTeacherGivesYou")}
      </p>
    </section>
  );
}
