/**
 * Two bonds that do not exist over two half-years, all assumed. A bond without coupons that has T = D·(1 + y) years to
 * run returns (1 + y)^T / (1 + y + Δ)^(T − t) − 1 when its yield moves by Δ within t years.
 */
export const sampleBonds: Readonly<Record<string, string>> = {
  'bonds.csv': `instrument,from,to,return,yield,duration,curve_change,spread_change
treasury-2033,2024-01-01,2024-06-30,0.039059,0.026,9,-0.003,0
treasury-2033,2024-06-30,2024-12-31,0.049198,0.023,8.6,-0.0045,0
credit-2027,2024-01-01,2024-06-30,0.031589,0.033,3.2,-0.003,-0.0025
credit-2027,2024-06-30,2024-12-31,0.019392,0.0275,2.7,-0.0045,0.002
`,
};
