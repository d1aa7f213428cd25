/** The look of a document. Colours are RRGGBB without a hash. */
export interface Brand {
  readonly accent: string;
  /** Behind callouts and the label cells of a title block. */
  readonly tint: string;
  readonly rule: string;
  readonly muted: string;
  readonly fonts: { readonly latin: string; readonly chinese: string; readonly monospace: string };
  readonly status: { readonly [S in Status]: StatusLook };
  /** Left side of the page header; the organisation where it is undefined. */
  readonly header?: string;
  /** In the page header of Word and above the title in HTML. */
  readonly logo?: Logo;
}

export interface Logo {
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Status = 'good' | 'warn' | 'bad' | 'none';

/** `mark` differs in shape, so that a verdict survives a black-and-white printer. */
export interface StatusLook {
  readonly mark: string;
  readonly ink: string;
  readonly fill: string;
}

export const defaultBrand: Brand = {
  accent: '1F4E79',
  tint: 'EEF3F8',
  rule: 'C5CFDA',
  muted: '5F6B7A',
  fonts: { latin: 'Arial', chinese: 'Microsoft YaHei', monospace: 'Consolas' },
  status: {
    good: { mark: '●', ink: '1B6E3C', fill: 'E3F3E8' },
    warn: { mark: '▲', ink: '8A5A00', fill: 'FFF1D0' },
    bad: { mark: '■', ink: 'B3261E', fill: 'FBE3E1' },
    none: { mark: '○', ink: '5F6B7A', fill: 'EFF1F4' },
  },
};

/** The marks that a verdict is written with in Markdown. */
export const statusMarks: Readonly<Record<string, Status>> = {
  '🟢': 'good',
  '🟡': 'warn',
  '🔴': 'bad',
  '⚪': 'none',
};
