// Owns choosing the adopted articles, one or several of an issue: typed part of a title, a short list (A1).

import { Button, Field, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
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
  chosen: {
    listStyleType: "none",
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
  },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  button: { minWidth: "auto", flexShrink: 0 },
});

const SHOWN = 8;
const say = adoptionTexts;

interface ChosenProps {
  readonly articles: readonly Submission[];
  readonly onLeaveOut: (article: Submission) => void;
}

function Chosen({ articles, onLeaveOut }: ChosenProps): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={say.chosen}>
      {articles.map((article) => (
        <li key={article.id} className={styles.chosen}>
          <Text weight="semibold" className={styles.text}>
            {say.chosenOne(article.id, shortTitle(article.title), article.department)}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-label={say.leaveOutFor(article.id)}
            onClick={() => onLeaveOut(article)}
          >
            {say.leaveOut}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface FoundProps {
  readonly articles: readonly Submission[];
  readonly onPick: (article: Submission) => void;
}

function Found({ articles, onPick }: FoundProps): ReactNode {
  const styles = useStyles();
  if (articles.length === 0) return <Text size={200}>{say.notFound}</Text>;
  return (
    <>
      <ul className={styles.list} aria-label={say.found}>
        {articles.slice(0, SHOWN).map((article) => (
          <li key={article.id} className={styles.item}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.article}
              onClick={() => onPick(article)}
            >
              {article.id} {shortTitle(article.title)}（{article.department}）
            </Button>
          </li>
        ))}
      </ul>
      {articles.length > SHOWN && <Text size={200}>{say.narrow(SHOWN, articles.length)}</Text>}
    </>
  );
}

interface ArticleFieldProps {
  readonly chosen: readonly Submission[];
  readonly onChoose: (articles: readonly Submission[]) => void;
  /** The clerk begins to look for another one. */
  readonly onSearch: () => void;
}

export function ArticleField({ chosen, onChoose, onSearch }: ArticleFieldProps): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const found = findArticles(tracker.submissions, tracker.departments, query, usePinyin(query));
  // The button that had the focus goes.
  const choose = (articles: readonly Submission[]) => {
    onChoose(articles);
    setQuery("");
    search.current?.focus();
  };
  const others = found.filter(({ id }) => !chosen.some((each) => each.id === id));
  return (
    <div>
      <Field label={say.article} size="small" hint={say.articleSeveral}>
        <SearchBox
          ref={search}
          className={styles.search}
          placeholder={say.articleHint}
          value={query}
          onChange={(_, data) => {
            setQuery(data.value);
            onSearch();
          }}
        />
      </Field>
      {query.trim() !== "" && (
        <Found articles={others} onPick={(article) => choose([...chosen, article])} />
      )}
      {chosen.length > 0 && (
        <Chosen
          articles={chosen}
          onLeaveOut={({ id }) => choose(chosen.filter((each) => each.id !== id))}
        />
      )}
    </div>
  );
}
