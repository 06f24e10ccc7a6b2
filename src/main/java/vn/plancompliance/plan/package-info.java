/** The plan's vocabulary: units, indicators, periods, clauses, and the obligations that clauses give rise to. */
@NullMarked
package vn.plancompliance.plan;

import org.jspecify.annotations.NullMarked;
