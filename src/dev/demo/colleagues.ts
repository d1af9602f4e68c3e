/** The people of Tidewater Software who look after the demo's customers. */
export const COLLEAGUES = {
  sofia: owner('61000001', 70_000_001, 'Sofia', 'Marin'),
  per: owner('61000002', 70_000_002, 'Per', 'Lunde'),
  aisha: owner('61000003', 70_000_003, 'Aisha', 'Rahman'),
  daniel: owner('61000004', 70_000_004, 'Daniel', 'Okafor'),
  mei: owner('61000005', 70_000_005, 'Mei', 'Tanaka'),
  lucas: owner('61000006', 70_000_006, 'Lucas', 'Almeida'),
  nora: owner('61000007', 70_000_007, 'Nora', 'Keane'),
} as const;

export type ColleagueKey = keyof typeof COLLEAGUES;

function owner(id: string, userId: number, firstName: string, lastName: string) {
  const email = `${firstName}.${lastName}@tidewater.example`.toLowerCase();
  return { id, userId, email, firstName, lastName };
}
