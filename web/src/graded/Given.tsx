import { Folded } from "../written/Folded";
import { Rich } from "../written/Rich";

/** What somebody answered, folded where it is long. */
export const Given = ({ text }: { text: string }) => (
  <Folded length={text.length}>
    <Rich text={text} />
  </Folded>
);
