package vn.plancompliance.reporting;

/** The figure that a unit reports for an indicator and month. */
public record Measurement(String indicator, Figure figure) {}
