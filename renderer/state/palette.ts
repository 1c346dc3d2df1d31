import { createSpotlight } from '@mantine/spotlight';

/** The command palette's own store, so that an action can open it. */
export const [paletteStore, palette] = createSpotlight();

export const openPalette = (): void => palette.open();
