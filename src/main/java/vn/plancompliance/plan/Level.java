package vn.plancompliance.plan;

/** The level of government at which a unit works. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
