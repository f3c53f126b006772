/** Small drawings that stand beside a name; a screen reader passes them by. */
const frame = { viewBox: "0 0 24 24", width: 20, height: 20, fill: "none", stroke: "currentColor", strokeWidth: 1.75, strokeLinejoin: "round", strokeLinecap: "round", "aria-hidden": true } as const;

export const StarIcon = ({ full }: { full: boolean }) => (
  <svg {...frame} fill={full ? "currentColor" : "none"}>
    <path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z" />
  </svg>
);

export const SpeakerIcon = () => (
  <svg {...frame}>
    <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 010 6M18 6.5a8 8 0 010 11" />
  </svg>
);

export const GripIcon = () => (
  <svg {...frame} strokeWidth={2.5}>
    <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
  </svg>
);

export const MoreIcon = () => (
  <svg {...frame} strokeWidth={3}>
    <path d="M5 12h.01M12 12h.01M19 12h.01" />
  </svg>
);
