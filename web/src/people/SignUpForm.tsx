import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { call, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { signInBy } from "../data/me";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { passwordHint, shortestPassword } from "./password";

/** Makes a learner's account in the class of the code, and signs it in. */
export function SignUpForm({ code }: { code: string }) {
  const [, go] = useLocation();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const signUp = useMutation({
    meta: { says: true },
    async mutationFn() {
      const known = login.includes("@") ? { email: login.trim() } : { userName: login.trim() };
      await signInBy(() => call("POST", "/api/signup", { body: { joinCode: code, name: name.trim(), ...known, password } satisfies Body<"/api/signup", "post"> }));
      go("/");
    },
  });
  return (
    <>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          signUp.mutate();
        }}
      >
        <Field label={t("people.signUpForm.yourName")} value={name} onChange={setName} isRequired maxLength={200} autoComplete="name" hint={t("people.signUpForm.yourTeacherSeesIt")} />
        <Field
          label={t("people.signUpForm.eMailOrUserName")}
          value={login}
          onChange={setLogin}
          isRequired
          autoComplete="username"
          exact
          hint={t("people.signUpForm.youSignInWithIt")}
        />
        <Field
          label={t("people.signUpForm.password")}
          type="password"
          value={password}
          onChange={setPassword}
          isRequired
          minLength={shortestPassword}
          autoComplete="new-password"
          hint={passwordHint()}
        />
        {signUp.isError && (
          <p className="problem" role="alert">
            {sayProblem(signUp.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={signUp.isPending}>
          {t("people.signUpForm.makeMyAccount")}
        </Button>
      </Form>
      <p className="note">
        {t("people.signUpForm.youHaveAnAccount")}{" "}<Link href="/">{t("people.signUpForm.signIn")}</Link>{t("people.signUpForm.thenOpenTheClassLink")}
      </p>
    </>
  );
}
