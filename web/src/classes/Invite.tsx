import { Button } from "../ui/Button";
import { toast } from "../ui/toast";

/** The code and the link with which learners come in. */
export function Invite({ code }: { code: string }) {
  const link = `${location.origin}/join/${encodeURIComponent(code)}`;
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast(`The ${what} is copied.`);
    } catch {
      toast(`This browser does not let pages copy. Mark the ${what} and copy it by hand.`);
    }
  };
  return (
    <section className="paper invite" aria-label="How learners come in">
      <div>
        <span className="note">Class code</span>
        <output className="code">{code}</output>
      </div>
      <div className="grow">
        <span className="note">Link</span>
        <output className="link">{link}</output>
      </div>
      <div className="row">
        <Button onPress={() => void copy(code, "code")}>Copy the code</Button>
        <Button onPress={() => void copy(link, "link")}>Copy the link</Button>
      </div>
    </section>
  );
}
