import type { ReactNode } from 'react';

const Ground = ({ width = 58 }: { readonly width?: number }) => (
  <ellipse cx={100} cy={148} rx={width} ry={6.5} fill="#eaf0f6" />
);

const TARGET = (
  <>
    <ellipse cx={97} cy={146} rx={74} ry={8} fill="#eaf0f6" />
    <circle cx={92} cy={100} r={41} fill="#fff" stroke="#cbd6e2" strokeWidth={2} />
    <circle cx={92} cy={100} r={30} fill="#7fd1de" />
    <circle cx={92} cy={100} r={17} fill="#fff" />
    <circle cx={92} cy={100} r={7.5} fill="#ff8f59" />
    <path d="M92 100L145 60" stroke="#33475b" strokeWidth={4} />
    <path d="M141 58L156 53l-3 15-12 6z" fill="#f5c26b" stroke="#33475b" strokeWidth={3.5} />
  </>
);

const LOCK = (
  <>
    <Ground />
    <path d="M84 106V94a16 16 0 0 1 32 0v12" fill="none" stroke="#516f90" strokeWidth={6.5} />
    <rect x={72} y={104} width={56} height={41} rx={5} fill="#7fd1de" />
    <circle cx={100} cy={123} r={6} fill="#fff" />
  </>
);

const FAULT = (
  <>
    <Ground />
    <path d="M100 72L142 142H58z" fill="#fef3e0" stroke="#f5c26b" strokeWidth={4} strokeLinejoin="round" />
    <path d="M100 97v22" stroke="#33475b" strokeWidth={6} strokeLinecap="round" />
    <circle cx={100} cy={130} r={3.5} fill="#33475b" />
  </>
);

const SUPPORT = (
  <>
    <Ground />
    <path d="M68 118v-10a32 32 0 0 1 64 0v10" fill="none" stroke="#516f90" strokeWidth={6} />
    <rect x={60} y={112} width={16} height={26} rx={6} fill="#7fd1de" />
    <rect x={124} y={112} width={16} height={26} rx={6} fill="#7fd1de" />
    <path d="M132 138c0 8-10 8-24 8" fill="none" stroke="#516f90" strokeWidth={4} />
  </>
);

const CHARTS = (
  <>
    <Ground width={70} />
    <rect x={50} y={60} width={100} height={84} rx={5} fill="#fff" stroke="#cbd6e2" strokeWidth={3} />
    <rect x={66} y={106} width={14} height={26} fill="#7fd1de" />
    <rect x={92} y={90} width={14} height={42} fill="#ff8f59" />
    <rect x={118} y={76} width={14} height={56} fill="#f5c26b" />
  </>
);

const PEOPLE = (
  <>
    <Ground />
    <circle cx={100} cy={84} r={18} fill="#7fd1de" />
    <path d="M64 144c4-26 20-36 36-36s32 10 36 36z" fill="#516f90" />
  </>
);

const PAPERS = (
  <>
    <Ground />
    <rect x={66} y={64} width={56} height={80} rx={4} fill="#eaf0f6" stroke="#cbd6e2" strokeWidth={3} />
    <rect x={78} y={56} width={56} height={80} rx={4} fill="#fff" stroke="#cbd6e2" strokeWidth={3} />
    <path d="M90 76h32M90 90h32M90 104h20" stroke="#7fd1de" strokeWidth={5} strokeLinecap="round" />
  </>
);

const DRAWINGS: Readonly<Record<string, ReactNode>> = {
  target: TARGET,
  missedGoal: TARGET,
  lock: LOCK,
  unlock: LOCK,
  errorGeneral: FAULT,
  errorHourglass: FAULT,
  support: SUPPORT,
  customerSupport: SUPPORT,
  emptyStateCharts: CHARTS,
  addOnReporting: CHARTS,
  contacts: PEOPLE,
  leads: PEOPLE,
  customerExperience: PEOPLE,
};

type Props = {
  readonly name: string;
  readonly width: number;
  readonly height?: number | undefined;
  readonly alt?: string | undefined;
};

/** Stands in for one of HubSpot's illustrations: some by subject, the others all by a sheaf of papers. */
export const Drawing = ({ name, width, height, alt }: Props) => (
  <svg
    width={width}
    height={height ?? width * 0.6}
    viewBox="10 45 180 112"
    {...(alt === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
  >
    {DRAWINGS[name] ?? PAPERS}
  </svg>
);
