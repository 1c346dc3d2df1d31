import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { choosePortfolioFiles, openSamplePortfolio, useInvestment } from '../../state/investment';
import {
  type InvestmentPart,
  investmentParts,
  showInvestmentPart,
  useInvestmentPlace,
} from '../../state/investmentPlace';
import { useText } from '../../text';
import { AllocationPart } from './allocation/AllocationPart';
import { AttributionPart } from './attribution/AttributionPart';
import classes from './Investment.module.css';
import { LiabilitiesPart } from './liabilities/LiabilitiesPart';
import { LimitsPart } from './limits/LimitsPart';
import { PortfolioPart } from './portfolio/PortfolioPart';
import { ReturnsPart } from './returns/ReturnsPart';
import { RiskPart } from './risk/RiskPart';
import { SafetyPart } from './safety/SafetyPart';

const contents: Readonly<Record<InvestmentPart, ComponentType>> = {
  portfolio: PortfolioPart,
  returns: ReturnsPart,
  risk: RiskPart,
  attribution: AttributionPart,
  limits: LimitsPart,
  safety: SafetyPart,
  liabilities: LiabilitiesPart,
  allocation: AllocationPart,
};

function OpenButtons() {
  const { t } = useText();
  const isOpening = useInvestment((store) => store.isOpening);
  return (
    <>
      <Button
        variant="default"
        data-action="sample-portfolio"
        disabled={isOpening}
        onClick={() => void openSamplePortfolio()}
      >
        {t('investment.open.sample')}
      </Button>
      <Button
        variant="default"
        data-action="open-portfolio"
        disabled={isOpening}
        leftSection={<IconFiles size={16} />}
        onClick={choosePortfolioFiles}
      >
        {t('investment.open.files')}
      </Button>
    </>
  );
}

/** The fund's portfolio: what it holds, what it earned and risked, whether it keeps the law and can pay. */
export function InvestmentScreen() {
  const { t } = useText();
  const part = useInvestmentPlace((place) => place.part);
  const Part = contents[part];
  return (
    <div className={classes.screen}>
      <VisuallyHidden component="h2">{t(`investment.parts.${part}`)}</VisuallyHidden>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('investment.parts.label')}
          data={investmentParts.map((value) => ({ value, label: t(`investment.parts.${value}`) }))}
          value={part}
          onChange={showInvestmentPart}
        />
        <span className={classes.grow} />
        <OpenButtons />
      </div>
      <Part />
    </div>
  );
}
