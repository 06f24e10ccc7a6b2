package vn.plancompliance.authoring;

import vn.plancompliance.register.RuleBookVersion;

/**
 * What came of publishing a rule book that has no fault.
 *
 * @param version the version now in force
 * @param isNew whether it was made by this; if not, it had the very same files already
 */
public record Publication(RuleBookVersion version, boolean isNew) {}
