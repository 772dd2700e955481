import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { OrderDraftsDocument } from "../gql/graphql";
import { useAfterPosting } from "../graph/posting";
import { useAnswer } from "../graph/useAnswer";
import choices from "../parts/Choices.module.css";
import { PageHead, Section } from "../parts/Section";
import { Answered, Empty } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { DraftCard } from "./DraftCard";
import classes from "./Drafts.module.css";
import { STATES } from "./search";

const route = getRouteApi("/drafts");

/** The orders that wait for somebody's approval, and what became of the others. */
export function DraftsPage() {
  const { t } = useTranslation();
  const state = route.useSearch().state ?? "WAITING";
  useTitle(t("drafts.title"));
  const answer = useAnswer({ query: OrderDraftsDocument, variables: { state } });
  const again = answer.state === "loading" ? undefined : answer.retry;
  useAfterPosting(useCallback(() => again?.(), [again]));
  return (
    <>
      <PageHead title={t("drafts.title")} />
      <nav className={choices.filters} aria-label={t("drafts.filter")}>
        {STATES.map((one) => (
          <Link
            key={one}
            to="/drafts"
            search={one === "WAITING" ? {} : { state: one }}
            className={choices.filter}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`drafts.state.${one}`)}
          </Link>
        ))}
      </nav>
      <Section title={t(`drafts.state.${state}`)}>
        <Answered answer={answer}>
          {({ orderDrafts }) =>
            orderDrafts.length === 0 ? (
              <Empty title={t("drafts.none")} />
            ) : (
              <ul className={classes.list}>
                {orderDrafts.map((draft) => (
                  <DraftCard key={draft.number} draft={draft} />
                ))}
              </ul>
            )
          }
        </Answered>
      </Section>
    </>
  );
}
