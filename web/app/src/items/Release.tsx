import { Button, Popover, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ItemReservationFragment, ReleaseDocument } from "../gql/graphql";
import { newKey, usePosting } from "../graph/posting";
import { TroubleNote } from "../parts/TroublePanel";
import classes from "./Item.module.css";

/** Takes a promise back, after asking once more. */
export function Release({ reservation }: { reservation: ItemReservationFragment }) {
  const { t } = useTranslation();
  const { quantity } = useFormats();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const [key] = useState(() => newKey("release"));
  const { busy, trouble, send } = usePosting(ReleaseDocument);
  const { code, demand, unit } = reservation;
  const amount = quantity(reservation.quantity, unit);

  const release = async (event: FormEvent) => {
    event.preventDefault();
    const input = { id: key, reservation: code, reason: reason.trim() || null };
    if (await send({ input })) setOpened(false);
  };

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t("reservations.releaseFor", { demand })}
          onClick={() => setOpened(!opened)}
        >
          {t("reservations.release")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("reservations.releaseFor", { demand })}>
        <form className={classes.ask} onSubmit={release}>
          <p>{t("reservations.sure", { amount, demand })}</p>
          <TextInput
            label={t("reservations.reason")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {trouble && <TroubleNote trouble={trouble} />}
          <div className={classes.buttons}>
            <Button type="submit" size="xs" loading={busy}>
              {t("reservations.confirm")}
            </Button>
            <Button variant="default" size="xs" onClick={() => setOpened(false)}>
              {t("reservations.keep")}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
