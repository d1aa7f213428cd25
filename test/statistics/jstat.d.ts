declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  const library: {
    readonly jStat: Readonly<
      Record<'beta' | 'binomial' | 'hypgeom' | 'normal' | 'studentt' | 'chisquare', Distribution>
    >;
  };
  export default library;
}
