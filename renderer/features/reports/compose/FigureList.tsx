import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { Sentence } from '../../../../shared/report/document';
import type { Direction } from '../../../../shared/report/edits/moveFigure';
import { useText } from '../../../text';
import classes from './Compose.module.css';

interface FigureListProps {
  readonly sentence: Sentence;
  /** Numbers of the figures that the words leave out. */
  readonly missing: readonly number[];
  readonly onMove: (place: number, direction: Direction) => void;
  readonly onPutBack: (place: number) => void;
}

const arrows = [
  ['back', IconArrowLeft],
  ['forward', IconArrowRight],
] as const;

/** The figures of a passage, to be moved among its words or put back. */
export function FigureList({ sentence, missing, onMove, onPutBack }: FigureListProps) {
  const { t } = useText();
  return (
    <ul className={classes.figures} aria-label={t('reportsScreen.words.figures')}>
      {sentence.figures.map(({ text: figure, at }, place) => (
        <li key={at}>
          <span>{figure}</span>
          {missing.includes(place) ? (
            <Button size="compact-xs" variant="default" data-put-back={place} onClick={() => onPutBack(place)}>
              {t('reportsScreen.words.putBack', { figure })}
            </Button>
          ) : (
            arrows.map(([direction, Icon]) => (
              <Tooltip key={direction} label={t(`reportsScreen.words.move.${direction}`, { figure })}>
                <ActionIcon
                  size={24}
                  aria-label={t(`reportsScreen.words.move.${direction}`, { figure })}
                  onClick={() => onMove(place, direction)}
                >
                  <Icon size={14} />
                </ActionIcon>
              </Tooltip>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
