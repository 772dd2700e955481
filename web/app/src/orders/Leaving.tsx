import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { useFormats } from "../format/useFormats";
import { type OrderRowFragment, ResendOrderDocument } from "../gql/graphql";
import { troubleOf } from "../graph/trouble";
import { TroubleNote } from "../parts/TroublePanel";
import { useMoment } from "../parts/useMoment";
import { useSession } from "../session/Session";
import classes from "./Orders.module.css";

/** How an order leaves the house: when it was sent, or what keeps it. */
export function Leaving(props: {
  number: string;
  dispatch: OrderRowFragment["dispatch"] | null;
  again: () => void;
}) {
  const { t } = useTranslation();
  const { dateTime, fromNow } = useFormats();
  const now = useMoment();
  const { me } = useSession();
  const [sending, send] = useMutation(ResendOrderDocument);
  const { dispatch } = props;
  if (!dispatch) return t("orders.elsewhere");
  const mayResend = me.roles.some((role) => /^(buyer|planner|admin)$/i.test(role));
  const stuck = dispatch.state === "RETRYING" || dispatch.state === "REFUSED";
  const resend = async () => {
    await send({ number: props.number });
    props.again();
  };
  return (
    <>
      {t(`dispatchState.${dispatch.state}`)}
      {dispatch.sentAt && (
        <span className={classes.small}>
          {dateTime(dispatch.sentAt)}
          {dispatch.receipt && ` · ${dispatch.receipt}`}
        </span>
      )}
      {dispatch.reason && <span className={classes.small}>{dispatch.reason}</span>}
      {dispatch.nextAttemptAt && (
        <span className={classes.small}>
          {t("orders.again", { when: fromNow(dispatch.nextAttemptAt, now) })}
        </span>
      )}
      {stuck && mayResend && (
        <Button size="compact-xs" variant="default" loading={sending.fetching} onClick={resend}>
          {t("orders.resend")}
        </Button>
      )}
      {sending.error && <TroubleNote trouble={troubleOf(sending.error)} />}
    </>
  );
}
