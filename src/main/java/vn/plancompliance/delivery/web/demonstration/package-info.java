/** Where a demonstration is loaded and removed. */
@NullMarked
package vn.plancompliance.delivery.web.demonstration;

import org.jspecify.annotations.NullMarked;
