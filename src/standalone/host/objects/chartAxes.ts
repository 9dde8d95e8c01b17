/** Chart.axes. */
import type { ChartAxis } from "@cj-tech-master/excelts/chart";
import { asBoolean, asNumber, asText, HostObject, type Json, type ObjectTable, type Property } from "../hostObject";
import { HostError } from "../errors";
import { axisOf, changeChart } from "../model/chartParts";
import { parseColor } from "../model/color";
import { fontFormatTable, titleTable, type ChartHandle } from "./chartText";

interface AxisHandle extends ChartHandle {
  readonly kind: "category" | "value";
}

function axis({ one, kind }: AxisHandle): ChartAxis {
  return axisOf(one, kind);
}

function change(handle: AxisHandle, edit: (axis: ChartAxis) => void): void {
  changeChart(handle.one, () => edit(axis(handle)));
  handle.touch();
}

/** "" takes a fixed bound away again (ChartAxis.minimum, docs). */
function scale(end: "min" | "max"): Property<AxisHandle> {
  return {
    get: (handle) => axis(handle).scaling?.[end] ?? "",
    set: (handle, value) =>
      change(handle, (one) => {
        const { [end]: _, ...others } = one.scaling ?? {};
        one.scaling = value === "" ? others : { ...others, [end]: asNumber(value) };
      }),
  };
}

const GRAY = "D9D9D9";

const gridlineLineTable: ObjectTable<AxisHandle> = {
  type: "ChartLineFormat",
  properties: {
    Color: {
      get: (handle) => `#${axis(handle).majorGridlines?.line?.color?.srgb ?? GRAY}`,
      set: (handle, value) =>
        change(handle, (one) => {
          one.majorGridlines = {
            ...one.majorGridlines,
            line: { ...one.majorGridlines?.line, color: { srgb: parseColor(asText(value)) } },
          };
        }),
    },
  },
};

const gridlineFormatTable: ObjectTable<AxisHandle> = {
  type: "ChartGridlinesFormat",
  objects: { Line: (handle) => HostObject.of(gridlineLineTable, handle) },
};

const gridlinesTable: ObjectTable<AxisHandle> = {
  type: "ChartGridlines",
  properties: {
    Visible: {
      get: (handle): Json => axis(handle).majorGridlines !== undefined,
      set: (handle, value) =>
        change(handle, (one) => {
          if (asBoolean(value)) one.majorGridlines ??= { line: { color: { srgb: GRAY } } };
          else delete one.majorGridlines;
        }),
    },
  },
  objects: { Format: (handle) => HostObject.of(gridlineFormatTable, handle) },
};

/** Angles in files are sixty-thousandths of a degree, clockwise; in the API degrees counter-clockwise. */
const ANGLE = -60_000;

const axisTable: ObjectTable<AxisHandle> = {
  type: "ChartAxis",
  properties: {
    Type: { get: ({ kind }) => (kind === "category" ? "Category" : "Value") },
    Minimum: scale("min"),
    Maximum: scale("max"),
    MajorUnit: {
      get: (handle) => {
        const one = axis(handle);
        return one.axisType === "val" ? (one.majorUnit ?? "") : "";
      },
      set: (handle, value) =>
        change(handle, (one) => {
          // ChartAxis.majorUnit, docs: value axes.
          if (one.axisType !== "val") throw new HostError("InvalidArgument", "A category axis has no unit.");
          if (value === "") delete one.majorUnit;
          else one.majorUnit = asNumber(value);
        }),
    },
    Visible: {
      get: (handle) => axis(handle).delete !== true,
      set: (handle, value) =>
        change(handle, (one) => {
          one.delete = !asBoolean(value);
        }),
    },
    ReversePlotOrder: {
      get: (handle) => axis(handle).scaling?.orientation === "maxMin",
      set: (handle, value) =>
        change(handle, (one) => {
          one.scaling = { ...one.scaling, orientation: asBoolean(value) ? "maxMin" : "minMax" };
        }),
    },
    NumberFormat: {
      get: (handle) => axis(handle).numFmt?.formatCode ?? "General",
      set: (handle, value) =>
        change(handle, (one) => {
          one.numFmt = { formatCode: asText(value), sourceLinked: false };
        }),
    },
    TickLabelSpacing: {
      get: (handle) => {
        const one = axis(handle);
        return one.axisType === "cat" ? (one.tickLblSkip ?? "") : "";
      },
      set: (handle, value) =>
        change(handle, (one) => {
          // ChartAxis.tickLabelSpacing, docs: category axes.
          if (one.axisType !== "cat")
            throw new HostError("InvalidArgument", "Only a category axis has a label spacing.");
          if (value === "") delete one.tickLblSkip;
          else one.tickLblSkip = asNumber(value);
        }),
    },
    TextOrientation: {
      get: (handle) => (axis(handle).txPr?.rotation ?? 0) / ANGLE,
      set: (handle, value) =>
        change(handle, (one) => {
          one.txPr = { ...one.txPr, rotation: Math.round(asNumber(value) * ANGLE) };
        }),
    },
  },
  objects: {
    Title: (handle) =>
      HostObject.of(titleTable, {
        one: handle.one,
        touch: handle.touch,
        read: () => axis(handle).title,
        write: (_model, title) => {
          if (title === undefined) delete axis(handle).title;
          else axis(handle).title = title;
        },
      }),
    MajorGridlines: (handle) => HostObject.of(gridlinesTable, handle),
    Format: (handle) =>
      HostObject.of(fontFormatTable, {
        one: handle.one,
        touch: handle.touch,
        read: () => axis(handle).txPr ?? {},
        write: (properties) => {
          axis(handle).txPr = properties;
        },
      }),
  },
};

export const axesTable: ObjectTable<ChartHandle> = {
  type: "ChartAxes",
  objects: {
    CategoryAxis: (handle) => HostObject.of(axisTable, { ...handle, kind: "category" }),
    ValueAxis: (handle) => HostObject.of(axisTable, { ...handle, kind: "value" }),
  },
};
