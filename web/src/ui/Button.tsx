import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { Link } from "wouter";

type Look = "main" | "plain" | "quiet";

type Props = Omit<ButtonProps, "className" | "isPending"> & {
  ref?: Ref<HTMLButtonElement>;
  look?: Look;
  className?: string;
  /** While its work goes on it keeps the focus and does nothing. */
  isPending?: boolean;
};

export function Button({ look = "plain", className = "", isPending = false, onPress, type = "button", ...props }: Props) {
  return (
    <AriaButton
      {...props}
      type={isPending ? "button" : type}
      className={`button ${look} ${className} ${isPending ? "busy" : ""}`}
      {...(onPress && !isPending ? { onPress } : {})}
    />
  );
}

/** A link that looks like a button, because it is the page's next step. */
export function LinkButton({ to, look = "plain", children }: { to: string; look?: Look; children: React.ReactNode }) {
  return (
    <Link href={to} className={`button ${look}`}>
      {children}
    </Link>
  );
}
