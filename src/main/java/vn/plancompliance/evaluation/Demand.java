package vn.plancompliance.evaluation;

import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.Obligation;

/** An obligation and the rule that demands it. */
public record Demand(Obligation obligation, RuleReference rule) {}
