/** Pages that tell how the plan stands: all of it, a target, a unit, a finding. */
@NullMarked
package vn.plancompliance.delivery.web.standing;

import org.jspecify.annotations.NullMarked;
