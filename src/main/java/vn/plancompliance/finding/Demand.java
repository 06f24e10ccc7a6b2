package vn.plancompliance.finding;

import vn.plancompliance.plan.Obligation;

/** An obligation and the rule that demands it. */
public record Demand(Obligation obligation, RuleReference rule) {}
