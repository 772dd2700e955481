import { useTranslation } from "react-i18next";
import type { Trouble } from "../graph/trouble";
import { TroubleNote } from "../parts/TroublePanel";

const KNOWN = ["APPROVAL_SELF", "APPROVAL_LIMIT", "APPROVAL_STALE"] as const;

/** A refused approval: why in plain words, then what the server said. */
export function Refused({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation();
  const code = trouble.kind === "said" ? KNOWN.find((one) => one === trouble.code) : undefined;
  return (
    <>
      {code && <p role="alert">{t(`drafts.refused.${code}`)}</p>}
      <TroubleNote trouble={trouble} />
    </>
  );
}
