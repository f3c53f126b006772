import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { Link } from "wouter";

type Look = "main" | "plain" | "quiet" | "danger";

export function Button({ look = "plain", className, ...props }: Omit<ButtonProps, "className"> & { look?: Look; className?: string }) {
  return <AriaButton {...props} className={`button ${look} ${className ?? ""}`} />;
}

/** A link that looks like a button, because it is the page's next step. */
export function LinkButton({ to, look = "plain", children }: { to: string; look?: Look; children: React.ReactNode }) {
  return (
    <Link href={to} className={`button ${look}`}>
      {children}
    </Link>
  );
}
