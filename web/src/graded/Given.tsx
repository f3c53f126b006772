import { Folded } from "../ui/Folded";
import { Rich } from "../ui/Rich";

/** What somebody answered, folded where it is long. */
export const Given = ({ text }: { text: string }) => (
  <Folded length={text.length}>
    <Rich text={text} />
  </Folded>
);
