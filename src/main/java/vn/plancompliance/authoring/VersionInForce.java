package vn.plancompliance.authoring;

import vn.plancompliance.register.RuleBookVersion;

/** A version and its rule book, which always belong together. */
public record VersionInForce(RuleBookVersion version, RuleBookInForce rules) {}
