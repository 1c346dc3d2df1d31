import { Tooltip } from '@mantine/core';
import { useId } from 'react';
import { inLanguage } from '../../../shared/base/language';
import { useQuestionTitle } from '../../outlook/useQuestionTitle';
import { letters, toggleCompared, useCompared } from '../../state/compared';
import { useOwnScenarios } from '../../state/ownScenarios';
import { keyOf } from '../../state/question';
import { settle, useStudy } from '../../state/study';
import { useText } from '../../text';
import { LetterMark } from './LetterMark';
import { OwnMenu } from './OwnMenu';
import { ScenarioActions } from './ScenarioActions';
import classes from './ScenarioTree.module.css';
import { scenarioTree, type TreeNode } from './treeNodes';

function CompareBox({ node, title }: { node: TreeNode; title: string }) {
  const { t } = useText();
  const compared = useCompared();
  const chosen = compared.find(({ question }) => keyOf(question) === node.key);
  const isFull = compared.length === letters.length;
  return (
    <Tooltip label={t(isFull && !chosen ? 'projection.compare.full' : 'projection.compare.tick')}>
      <span className={classes.compare}>
        {chosen && <LetterMark letter={chosen.letter} />}
        <input
          type="checkbox"
          data-compare={node.key}
          aria-label={t('projection.compare.tickNamed', { scenario: title })}
          checked={chosen !== undefined}
          disabled={isFull && chosen === undefined}
          onChange={() => toggleCompared(node.question)}
        />
      </span>
    </Tooltip>
  );
}

function Row({ node, group }: { node: TreeNode; group: string }) {
  const { language } = useText();
  const shown = useStudy(({ question }) => question);
  const titleOf = useQuestionTitle();
  const whyId = useId();
  const own = useOwnScenarios((store) => store.own);
  const isSaved = !node.isOwn && own.some(({ scenario }) => scenario.id === node.scenario.id);
  const hasSavedChildren = own.some(({ scenario }) => scenario.parent === node.scenario.id);
  const { title, changes } = titleOf(node.question);
  const why = node.isOwn ? changes : node.scenario.why && inLanguage(node.scenario.why, language);
  const isShown = shown !== null && keyOf(shown) === node.key;
  const name = node.isOwn && changes !== null ? `${title}: ${changes}` : title;
  return (
    <div className={classes.row} data-shown={isShown || undefined} data-own={node.isOwn || undefined}>
      <Tooltip
        label={why}
        disabled={!why || node.isOwn}
        multiline
        w={280}
        position="right"
        events={{ hover: true, focus: true, touch: true }}
      >
        <label className={classes.name}>
          <input
            type="radio"
            name={group}
            checked={isShown}
            {...(why && !node.isOwn ? { 'aria-describedby': whyId } : {})}
            onChange={() => settle(node.question)}
          />
          <span>
            {title}
            {node.isOwn && <small>{changes}</small>}
          </span>
        </label>
      </Tooltip>
      {why && !node.isOwn && (
        <span id={whyId} hidden>
          {why}
        </span>
      )}
      {isSaved && <OwnMenu id={node.scenario.id} title={title} hasChildren={hasSavedChildren} />}
      <CompareBox node={node} title={name} />
    </div>
  );
}

function Branch({ nodes, group }: { nodes: readonly TreeNode[]; group: string }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.key}>
          <Row node={node} group={group} />
          {node.children.length > 0 && <Branch nodes={node.children} group={group} />}
        </li>
      ))}
    </ul>
  );
}

/** Which scenario is shown, and which stand beside it; each stands under the one that it builds on. */
export function ScenarioTree() {
  const { t } = useText();
  const group = useId();
  const scenarios = useStudy(({ workspace }) => workspace?.scenarios);
  const question = useStudy((study) => study.question);
  const compared = useCompared();
  if (scenarios === undefined || question === null) {
    return null;
  }
  return (
    <fieldset className={classes.tree}>
      <legend>{t('projection.scenarios')}</legend>
      <p className={classes.head} aria-live="polite">
        {t('projection.compare.count', { count: compared.length, most: letters.length })}
      </p>
      <ScenarioActions />
      <Branch nodes={scenarioTree(scenarios, question, compared)} group={group} />
    </fieldset>
  );
}
