type Mark = { readonly position: number; readonly label: string };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

type AxisProps = { readonly box: Box; readonly marks: readonly Mark[]; readonly label: string | undefined };

/** Marks below the drawing, with lines upwards if the values run sideways. */
export const BottomAxis = ({ box, marks, label, grid = false }: AxisProps & { readonly grid?: boolean }) => (
  <g className="ui-axis">
    <line className="ui-axis-line" x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
    {marks.map((mark) => (
      <g key={`${mark.position} ${mark.label}`}>
        {grid && (
          <line className="ui-grid-line" x1={mark.position} x2={mark.position} y1={box.top} y2={box.bottom} />
        )}
        <text x={mark.position} y={box.bottom + 16} textAnchor="middle">
          {mark.label}
        </text>
      </g>
    ))}
    {label !== undefined && (
      <text x={(box.left + box.right) / 2} y={box.bottom + 42} textAnchor="middle">
        {label}
      </text>
    )}
  </g>
);

/** Marks to the left of the drawing, with lines across if the values run upwards. */
export const LeftAxis = ({ box, marks, label, grid = false }: AxisProps & { readonly grid?: boolean }) => (
  <g className="ui-axis">
    {!grid && <line className="ui-axis-line" x1={box.left} x2={box.left} y1={box.top} y2={box.bottom} />}
    {marks.map((mark) => (
      <g key={`${mark.position} ${mark.label}`}>
        {grid && (
          <line className="ui-grid-line" x1={box.left} x2={box.right} y1={mark.position} y2={mark.position} />
        )}
        <text x={box.left - 8} y={mark.position + 4} textAnchor="end">
          {mark.label}
        </text>
      </g>
    ))}
    {label !== undefined && (
      <text transform={`translate(14 ${(box.top + box.bottom) / 2}) rotate(-90)`} textAnchor="middle">
        {label}
      </text>
    )}
  </g>
);

export type { Box, Mark };
