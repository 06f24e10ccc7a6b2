/** What units sent: their reports of a month, with figures, task statuses and events. */
@NullMarked
package vn.plancompliance.reporting;

import org.jspecify.annotations.NullMarked;
