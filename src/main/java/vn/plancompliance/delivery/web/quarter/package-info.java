/** The pages on which quarters are judged as a whole, and what came of that is read. */
@NullMarked
package vn.plancompliance.delivery.web.quarter;

import org.jspecify.annotations.NullMarked;
