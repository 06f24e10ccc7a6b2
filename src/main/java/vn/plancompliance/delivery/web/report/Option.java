package vn.plancompliance.delivery.web.report;

/** One of several things to choose from. */
record Option(String value, String text, boolean chosen) {}
