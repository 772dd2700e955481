import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { Pages } from "../graph/pages";
import type { Trouble } from "../graph/trouble";
import type { Answer } from "../graph/useAnswer";
import classes from "./States.module.css";
import { TroubleNote, TroublePanel } from "./TroublePanel";

/** Shows an answer in whatever state it is; the content is drawn only from what was read. */
export function Answered<T>(props: {
  answer: Answer<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  const { answer } = props;
  switch (answer.state) {
    case "loading":
      return <Loading rows={props.rows ?? 4} />;
    case "failed":
      return <TroublePanel trouble={answer.trouble} retry={answer.retry} />;
    case "ready":
      return (
        <>
          {answer.trouble && <Stale {...answer} trouble={answer.trouble} />}
          {props.children(answer.data)}
        </>
      );
  }
}

/** Shows a list that grows, with how much of it is shown. */
export function Paged<N>(props: {
  pages: Pages<N>;
  more: () => void;
  again: () => void;
  none: ReactNode;
  children: (nodes: N[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { pages } = props;
  if (pages.state === "loading") return <Loading rows={6} />;
  if (pages.state === "failed") return <TroublePanel trouble={pages.trouble} retry={props.again} />;
  const stale = pages.trouble && pages.missed === "anew" && (
    <Stale readAt={pages.readAt} trouble={pages.trouble} retry={props.again} />
  );
  if (pages.nodes.length === 0) return stale || props.none;
  return (
    <>
      {stale}
      <div
        className={pages.busy === "anew" ? classes.dim : undefined}
        aria-busy={pages.busy !== "no"}
      >
        {props.children(pages.nodes)}
      </div>
      {pages.trouble && pages.missed === "more" && <TroubleNote trouble={pages.trouble} />}
      <div className={classes.more}>
        {pages.cursor !== null && (
          <Button variant="default" size="xs" loading={pages.busy === "more"} onClick={props.more}>
            {t("answer.more")}
          </Button>
        )}
        <span>
          {t("answer.shown", { shown: count(pages.nodes.length), total: count(pages.totalCount) })}
        </span>
      </div>
    </>
  );
}

function Stale(props: { readAt: number; trouble: Trouble; retry: () => void }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  return (
    <div className={classes.stale} role="status">
      <span>
        {whyOf(props.trouble, t)} {t("answer.stale", { time: time(props.readAt) })}
      </span>
      <Button variant="default" size="compact-xs" onClick={props.retry}>
        {t("answer.retry")}
      </Button>
    </div>
  );
}

function whyOf(trouble: Trouble, t: ReturnType<typeof useTranslation>["t"]): string {
  switch (trouble.kind) {
    case "unreachable":
      return `${t("answer.unreachable")}.`;
    case "unexpected":
      return `${t("answer.unexpected", { status: trouble.status })}.`;
    case "said":
      return trouble.message;
  }
}

export function Loading({ rows }: { rows: number }) {
  const { t } = useTranslation();
  const widths = ["92%", "74%", "85%", "64%", "80%", "70%"].slice(0, rows);
  return (
    <div className={classes.loading} role="status" aria-label={t("answer.loading")}>
      {widths.map((width) => (
        <Skeleton key={width} height={18} width={width} radius="sm" />
      ))}
    </div>
  );
}

/** Says that there is nothing; `page` when that is all the page says, so that its title is the page's. */
export function Empty(props: {
  title: string;
  text?: string;
  page?: boolean;
  children?: ReactNode;
}) {
  const Title = props.page ? "h1" : "p";
  return (
    <div className={classes.empty}>
      <Title className={classes.emptyTitle}>{props.title}</Title>
      {props.text && <p>{props.text}</p>}
      {props.children}
    </div>
  );
}

/** Within a section: that there is nothing, in one quiet line. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className={classes.quiet}>{children}</p>;
}
