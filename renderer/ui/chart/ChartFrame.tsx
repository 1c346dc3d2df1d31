import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconChartLine, IconDots, IconTable, IconZoomReset } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { saveFile } from '../../state/files';
import { useText } from '../../text';
import classes from './Chart.module.css';
import { csvOf } from './csv';
import { pngOf, svgOf } from './picture';

export interface ChartFrameProps {
  /** One message, said as a sentence. */
  readonly title: string;
  /** What the axes measure. */
  readonly note: string;
  /** Written on saved pictures only. */
  readonly legend?: readonly string[];
  /** Name of saved files, without extension. */
  readonly fileName: string;
  /** Header and rows of the chart's figures, as written to CSV. */
  readonly figures: () => readonly (readonly (string | number | null)[])[];
  readonly table: ReactNode;
  readonly controls?: ReactNode;
  readonly onResetZoom?: (() => void) | null;
  readonly children: ReactNode;
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function useExports({ title, note, legend = [], fileName, figures }: ChartFrameProps) {
  const caption = { title, note, legend };
  const drawing = useRef<HTMLDivElement>(null);
  const withSvg = (use: (svg: SVGSVGElement) => void): void => {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
    if (svg) {
      use(svg);
    }
  };
  return {
    drawing,
    saveSvg: () => withSvg((svg) => void saveFile(`${fileName}.svg`, svgOf(svg, caption))),
    savePng: () => withSvg(async (svg) => void saveFile(`${fileName}.png`, await pngOf(svg, caption))),
    saveCsv: () => void saveFile(`${fileName}.csv`, csvOf(figures())),
    copy: () =>
      void navigator.clipboard.writeText(
        figures()
          .map((row) => row.join('\t'))
          .join('\n'),
      ),
  };
}

type Exports = ReturnType<typeof useExports>;

function ExportMenu({ exports, isDrawn }: { exports: Exports; isDrawn: boolean }) {
  const { t } = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('frame.chart.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={exports.copy}>{t('frame.chart.copy')}</Menu.Item>
        <Menu.Item onClick={exports.saveCsv}>{t('frame.chart.csv')}</Menu.Item>
        <Menu.Item disabled={!isDrawn} onClick={exports.saveSvg}>
          {t('frame.chart.svg')}
        </Menu.Item>
        <Menu.Item disabled={!isDrawn} onClick={exports.savePng}>
          {t('frame.chart.png')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What every chart has around its drawing: title, unit, table instead of drawing, copy and export. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, table, controls, onResetZoom, children } = props;
  const { t } = useText();
  const [isTable, setIsTable] = useState(false);
  const exports = useExports(props);
  const titleId = useId();
  return (
    <figure className={classes.figure} aria-labelledby={titleId}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h3 id={titleId} className={classes.title}>
            {title}
          </h3>
          <p className={classes.note}>{note}</p>
        </div>
        <div className={classes.tools}>
          {controls}
          {onResetZoom && (
            <Tool label={t('frame.chart.resetZoom')} onClick={onResetZoom}>
              <IconZoomReset size={16} />
            </Tool>
          )}
          <Tool label={t(isTable ? 'frame.chart.asChart' : 'frame.chart.asTable')} onClick={() => setIsTable(!isTable)}>
            {isTable ? <IconChartLine size={16} /> : <IconTable size={16} />}
          </Tool>
          <ExportMenu exports={exports} isDrawn={!isTable} />
        </div>
      </div>
      {isTable ? (
        <div className={classes.table}>{table}</div>
      ) : (
        <div ref={exports.drawing} className={`${classes.body} ${classes.drawing}`}>
          {children}
        </div>
      )}
    </figure>
  );
}
