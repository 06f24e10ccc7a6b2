package vn.plancompliance.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Target;
import vn.plancompliance.rulebook.Rule;

/**
 * A target in force, and the rule that demands it.
 *
 * @param base the milestone before it on the same course; null if none
 * @param events the events on which the rule relied
 */
record DerivedTarget(Target target, Rule rule, @Nullable Target base, List<Occurrence> events) {}
