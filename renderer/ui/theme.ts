import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  SegmentedControl,
  Select,
  Slider,
  Tabs,
  TextInput,
  Tooltip,
} from '@mantine/core';

const blue: MantineColorsTuple = [
  '#e8f2fb',
  '#cfe3f5',
  '#a3caeb',
  '#73afe0',
  '#4b98d6',
  '#2277b8',
  '#0b6cb5',
  '#0b5a9c',
  '#084a82',
  '#063a67',
];

// Mantine's greys for the dark scheme, turned to the cool greys of tokens.css.
const dark: MantineColorsTuple = [
  '#e1e6ec',
  '#c2cad4',
  '#9aa5b2',
  '#5d6876',
  '#3a434f',
  '#2b323b',
  '#20262e',
  '#171b20',
  '#13171b',
  '#101317',
];

const font = "'Noto Sans SC', 'Segoe UI', system-ui, sans-serif";

/** Dense desktop proportions; the colours themselves live in tokens.css, one set a scheme. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 5 },
  colors: { blue, dark },
  fontFamily: font,
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: font, fontWeight: '700' },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  shadows: { xs: 'none', sm: 'none', md: '0 4px 16px rgb(0 0 0 / 18%)', lg: '0 8px 28px rgb(0 0 0 / 22%)' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 28, variant: 'subtle', color: 'gray' } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true, transitionProps: { duration: 0 } } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } },
    }),
    Slider: Slider.extend({ defaultProps: { size: 4, thumbSize: 14 } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, transitionProps: { duration: 0 }, withArrow: false, fz: 12 },
    }),
  },
});

const scheme = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-dim)',
  '--mantine-color-placeholder': 'var(--ink-dim)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-gray-light-color': 'var(--ink)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
};

export const schemeVariables: CSSVariablesResolver = () => ({ variables: {}, light: scheme, dark: scheme });
