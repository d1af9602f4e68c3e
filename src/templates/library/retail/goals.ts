import type { Move, Part, When } from '../parts.ts';
import { benefit, metric, result } from '../parts.ts';
import { casesAvoided, downtimeAvoided, hoursSaved, once, outputRaised } from '../valuations.ts';

/** What retailers measure, in stores and online. How much and how fast is the segment's. */

export const stockOuts = (move: Move, when: When, checksPerMonth: number): Part =>
  benefit(
    {
      key: 'stock-outs',
      name: 'Stock-outs',
      phase: 'growth',
      category: 'revenue',
      businessFunction: 'operations',
      definition:
        'Share of listed articles that are not on the shelf or cannot be ordered when they are checked',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail:
        'Stock at opening time by store and article, articles that are being delisted left out',
      validation: 'Checked by the head of supply against shelf walks in three stores',
      customerRole: 'process_owner',
      capability: 'Order proposals from sales, promotions and lead times',
      outcome: 'What sells is there',
      impact: 'Sales that would have gone elsewhere',
      nextSteps: ['Start with the hundred best sellers', 'Agree who may change a proposal'],
    },
    move,
    when,
    casesAvoided(checksPerMonth, 1.5, 'revenue'),
  );

export const shrinkage = (move: Move, when: When, unitsPerMonth: number): Part =>
  benefit(
    {
      key: 'shrinkage',
      name: 'Shrinkage',
      phase: 'maturity',
      category: 'cost_reduction',
      businessFunction: 'finance',
      definition: 'Share of the units received that are missing or written off at the count',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Difference of book and count by store, rolling counts, theft and waste told apart',
      validation: 'Signed off by finance with the inventory result',
      measuringIntervalDays: 60,
      customerRole: 'finance',
      capability: 'Counts in small parts, led by where stock goes missing',
      outcome: 'Losses are seen within a week and not once a year',
      impact: 'Margin that stays',
    },
    move,
    when,
    casesAvoided(unitsPerMonth, 6),
  );

export const markdowns = (move: Move, when: When, unitsPerMonth: number): Part =>
  benefit(
    {
      key: 'markdowns',
      name: 'Units sold at a markdown',
      phase: 'maturity',
      category: 'process_efficiency',
      businessFunction: 'sales',
      definition: 'Share of units that are sold below the planned price because too many were bought',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Sales by price type, promotions that were planned left out, season against season',
      validation: 'Signed off by the head of buying',
      measuringIntervalDays: 60,
      customerRole: 'process_owner',
      capability: 'Forecasts by store, and stock moved before it is reduced',
      outcome: 'Less is left at the end of the season',
      impact: 'More of the planned margin is earned',
    },
    move,
    when,
    casesAvoided(unitsPerMonth, 5),
  );

export const returns = (move: Move, when: When, ordersPerMonth: number): Part =>
  benefit(
    {
      key: 'returns',
      name: 'Orders sent back',
      phase: 'growth',
      category: 'experience',
      businessFunction: 'operations',
      definition: 'Share of orders of which at least one article comes back within 30 days',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Returns by the month of the order, so that a month is final 30 days after its end',
      validation: 'Checked by the head of online sales against the carrier’s invoices',
      customerRole: 'process_owner',
      capability: 'Sizes, pictures and stock that are right in the shop',
      outcome: 'Customers get what they expected',
      impact: 'Lower freight and handling, happier customers',
    },
    move,
    when,
    casesAvoided(ordersPerMonth, 11),
  );

export const storeHours = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'store-hours',
      name: 'Store hours for back-office work',
      phase: 'growth',
      category: 'time_savings',
      businessFunction: 'operations',
      definition: 'Hours a month that all stores spend on ordering, counting, price labels and reports',
      unit: 'h a month',
      measurementMethod: 'process_observation',
      measurementDetail: 'Two weeks of time logs in the same stores, outside sales and holidays',
      validation: 'Agreed with the store managers',
      customerRole: 'process_owner',
      capability: 'Orders, counts and labels from one handheld list',
      outcome: 'Staff are on the floor instead of in the office',
      impact: 'More service in the hours that are paid anyway',
    },
    move,
    when,
    hoursSaved(22),
  );

export const tillDowntime = (move: Move, when: When, revenuePerHour: number): Part =>
  benefit(
    {
      key: 'till-downtime',
      name: 'Hours without tills',
      phase: 'growth',
      category: 'risk_reduction',
      businessFunction: 'operations',
      definition: 'Hours a year, over all stores, in which a store or the shop could not take payments',
      unit: 'h a year',
      measurementMethod: 'business_system',
      measurementDetail: 'Incident log with start and end, the last twelve months at each measurement',
      validation: 'Checked by IT against the transaction gaps of the tills',
      measuringIntervalDays: 90,
      customerRole: 'it',
      capability: 'Tills that keep selling without a connection',
      outcome: 'A lost line is no lost sale',
      impact: 'Peak days are safe',
    },
    move,
    when,
    downtimeAvoided(revenuePerHour),
  );

export const ordersPacked = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'orders-packed',
      name: 'Orders packed a month',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'operations',
      definition: 'Orders that leave the warehouse or the store in a month, packed by the same team',
      unit: 'orders a month',
      measurementMethod: 'business_system',
      measurementDetail: 'Shipments by day, months with the same number of people compared',
      validation: 'Checked by the warehouse lead against the carrier’s pick-ups',
      customerRole: 'team_lead',
      capability: 'Pick lists in the order of the shelves',
      outcome: 'Fewer steps for each parcel',
      impact: 'Peak weeks without temporary staff',
    },
    move,
    when,
    outputRaised(1.8),
  );

export const ordersOnTime = (move: Move, when: When): Part =>
  result(
    {
      key: 'orders-on-time',
      name: 'Orders delivered as promised',
      phase: 'growth',
      category: 'experience',
      businessFunction: 'operations',
      definition: 'Share of orders that arrive on or before the day that was shown when they were placed',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Promised day in the shop against the carrier’s delivery scan, by month of delivery',
      validation: 'Checked by customer service against complaints',
      customerRole: 'process_owner',
      capability: 'Promises that know stock and cut-off times',
      outcome: 'No promise that cannot be kept',
      impact: 'Customers who order again',
    },
    move,
    when,
  );

export const oversoldOrders = (move: Move, when: When, ordersPerMonth: number): Part =>
  benefit(
    {
      key: 'oversold-orders',
      name: 'Oversold orders',
      phase: 'growth',
      category: 'quality',
      businessFunction: 'sales',
      definition: 'Share of orders that have to be cancelled because the article was sold out elsewhere',
      unit: 'percent',
      measurementMethod: 'product_usage',
      measurementDetail: 'Cancellations with the reason "no stock", counted by the product over all channels',
      validation: 'Seen by the account owner in the monthly summary',
      customerRole: 'account_owner',
      capability: 'One stock for all channels',
      outcome: 'What is shown can be sold',
      impact: 'Good ratings on the market places',
    },
    move,
    when,
    casesAvoided(ordersPerMonth, 16, 'revenue'),
  );

/** Money that was bound in goods comes back once. */
export const stockReleased = (amount: number): Part =>
  metric(
    {
      key: 'stock-released',
      name: 'Money released from stock',
      definition:
        'Value at cost by which the stock of the same range is lower, once, at the same availability',
      category: 'cost_reduction',
      measurementMethod: 'financial_report',
      validation: 'Balance sheet before and after, seen by finance',
      measuringIntervalDays: 180,
      benefitPool: 'stock-released',
    },
    once(amount),
  );
