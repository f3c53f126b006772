// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { Form } from "react-aria-components";
import { afterEach, expect, it, vi } from "vitest";
import { Button } from "./Button";
import { Field } from "./Field";

function Example({ sent }: { sent: () => void }) {
  const [value, setValue] = useState("");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        sent();
      }}
    >
      <Field label="Password" value={value} onChange={setValue} isRequired minLength={4} />
      <Button type="submit">Send</Button>
    </Form>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>("Password");
afterEach(cleanup);

it("takes its error away with the letter that mends it", async () => {
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  const user = userEvent.setup();
  const sent = vi.fn();
  render(<Example sent={sent} />);
  await user.click(screen.getByRole("button"));
  expect(field().hasAttribute("data-invalid")).toBe(true);
  await user.type(field(), "a");
  expect(document.activeElement).toBe(field());
  expect(field().hasAttribute("data-invalid")).toBe(false);
  await user.click(screen.getByRole("button"));
  expect(sent).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
