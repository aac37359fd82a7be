import { drawPicture, MARGIN } from "./canvas.ts";
import { type Donut, donutHeight, drawDonut } from "./donut.ts";
import { drawHeading, type Heading, headingHeight } from "./heading.ts";
import { drawTimeline, type Timeline, timelineHeight } from "./timeline.ts";

/** What became of everybody, and, where it is known, how it went. */
export interface RunPicture extends Heading {
  readonly outcome: Donut;
  readonly timeline?: Timeline | undefined;
}

const GAP = 40;

/** A PNG; texts come as they are written, in whichever language. */
export function drawRun(picture: RunPicture): Promise<Uint8Array> {
  const { outcome, timeline } = picture;
  return drawPicture(
    (brush) => headingHeight(brush, picture) + donutHeight(outcome) + (timeline ? GAP + timelineHeight : 0) + MARGIN,
    (brush) => {
      const top = drawHeading(brush, picture);
      drawDonut(brush, outcome, top);
      if (timeline) drawTimeline(brush, timeline, top + donutHeight(outcome) + GAP);
    },
  );
}
