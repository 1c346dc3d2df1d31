import type { RegionalProjection } from '../../population/regionalProjection';
import type { Calibration } from '../calibration';
import type { Ground } from '../opening';
import type { ProjectionInputs } from '../projectionInputs';
import type { WageHistory } from './pooledMoney';
import type { RegionStart } from './regionStart';

/** All that the yearly wheel of the regions reads; nothing in it changes while it turns. */
export interface RegionGround {
  readonly inputs: ProjectionInputs;
  readonly calibration: Calibration;
  /** The country: its people and the tables of its members, which the regions share. */
  readonly national: Ground;
  readonly people: RegionalProjection;
  readonly starts: readonly RegionStart[];
  /** Age pattern of moves in a life with one move. */
  readonly schedule: { readonly male: Float64Array; readonly female: Float64Array };
  /** Weight of each region as destination; adds up to 1. */
  readonly attraction: Float64Array;
  readonly wages: WageHistory;
}
