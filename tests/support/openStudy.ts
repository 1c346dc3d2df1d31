import type { Workspace } from '../../renderer/engine/engine';
import { nothingPublished } from './bundled';

type Asked = Pick<Workspace, 'base' | 'parameters' | 'scenarios' | 'projector'>;

/** What the window holds once its files are read, without provinces and published accounts. */
export const openStudy = (asked: Asked): Workspace => ({
  engine: 'test',
  loads: [],
  provinces: [],
  regionFigures: [],
  publicAccounts: nothingPublished,
  ...asked,
});
