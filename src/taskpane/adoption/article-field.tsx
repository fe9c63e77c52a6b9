// Owns choosing the adopted article: typed part of a title, a short list, one choice (A1).

import { Button, Field, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { shortTitle } from "../../domain/text/title";
import { adoptionTexts } from "./texts";
import { usePane } from "../pane/context";
import { usePinyin } from "../shared/fields/use-pinyin";
import { findArticles } from "./article-search";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  list: { margin: 0, padding: 0 },
  item: { listStyleType: "none" },
  article: {
    justifyContent: "start",
    width: "100%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
});

const SHOWN = 8;
const say = adoptionTexts;

interface ArticleFieldProps {
  readonly chosen: Submission | null;
  readonly onChoose: (article: Submission | null) => void;
}

export function ArticleField({ chosen, onChoose }: ArticleFieldProps): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const [query, setQuery] = useState("");
  const found = findArticles(tracker.submissions, tracker.departments, query, usePinyin(query));
  return (
    <div>
      <Field label={say.article} size="small">
        <SearchBox
          className={styles.search}
          placeholder={say.articleHint}
          value={query}
          onChange={(_, data) => {
            setQuery(data.value);
            onChoose(null);
          }}
        />
      </Field>
      {chosen !== null && (
        <Text block weight="semibold">
          {say.chosen(chosen.id, shortTitle(chosen.title), chosen.department)}
        </Text>
      )}
      {chosen === null && query.trim() !== "" && (
        <ul className={styles.list} aria-label={say.found}>
          {found.slice(0, SHOWN).map((article) => (
            <li key={article.id} className={styles.item}>
              <Button
                size="small"
                appearance="subtle"
                className={styles.article}
                onClick={() => onChoose(article)}
              >
                {article.id} {shortTitle(article.title)}（{article.department}）
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen === null && query.trim() !== "" && found.length === 0 && (
        <Text size={200}>{say.notFound}</Text>
      )}
      {chosen === null && found.length > SHOWN && (
        <Text size={200}>{say.narrow(SHOWN, found.length)}</Text>
      )}
    </div>
  );
}
