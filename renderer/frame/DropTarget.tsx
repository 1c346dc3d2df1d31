import { useEffect, useState } from 'react';
import { droppedFiles } from '../state/chooseFiles';
import { addFiles } from '../state/dataImport';
import { openPortfolioFiles } from '../state/investment';
import { useNavigation } from '../state/navigation';
import { useText } from '../text';
import classes from './Frame.module.css';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files can be dropped anywhere in the window; on the investment screen they are those of a portfolio. */
export function DropTarget() {
  const { t } = useText();
  const [isOver, setOver] = useState(false);
  const isPortfolio = useNavigation(({ screen }) => screen === 'investment');
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null)
        void droppedFiles(event.dataTransfer).then(isPortfolio ? openPortfolioFiles : addFiles);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [isPortfolio]);
  return isOver ? (
    <div className={classes.dropTarget}>{t(isPortfolio ? 'investment.open.over' : 'dataScreens.drop.over')}</div>
  ) : null;
}
