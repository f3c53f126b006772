import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, Problem, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { toast } from "../ui/toast";
import { passwordHint, shortestPassword } from "./password";

/** Changes one's own password. `login` lets a password store know whose it is. */
export function PasswordForm({ login }: { login: string }) {
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    meta: { says: true },
    mutationFn: () => call("PUT", "/api/me/password", { body: { current, password } satisfies Body<"/api/me/password", "put"> }),
    onSuccess() {
      setCurrent("");
      setPassword("");
      toast(t("people.passwordForm.yourPasswordIsChanged"));
    },
  });
  const wrong = change.error instanceof Problem && change.error.errors.some((each) => each.field === "current");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={login} />
      <Field label={t("people.passwordForm.currentPassword")} type="password" value={current} onChange={setCurrent} isRequired autoComplete="current-password" />
      <Field
        label={t("people.passwordForm.newPassword")}
        type="password"
        value={password}
        onChange={setPassword}
        isRequired
        minLength={shortestPassword}
        autoComplete="new-password"
        hint={passwordHint()}
      />
      {change.isError && (
        <p className="problem" role="alert">
          {wrong ? t("people.passwordForm.theCurrentPasswordIsNot") : sayProblem(change.error)}
        </p>
      )}
      <Button type="submit" isPending={change.isPending}>
        {t("people.passwordForm.changeThePassword")}
      </Button>
    </Form>
  );
}
