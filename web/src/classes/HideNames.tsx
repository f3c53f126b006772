import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { hideNames, useNamesHidden } from "./hidden-names";

/** For a projector: nobody is named on any page of a class until this is pressed again. */
export function HideNames() {
  const hidden = useNamesHidden();
  return (
    <Button onPress={() => hideNames(!hidden)} aria-pressed={hidden}>
      {hidden ? t("classes.hideNames.showNames") : t("classes.hideNames.hideNames")}
    </Button>
  );
}
