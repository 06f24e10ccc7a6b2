/** The pages by which an officer hands in a report: filled in, checked, seen as it will be judged, handed in, read again. */
@NullMarked
package vn.plancompliance.delivery.web.report;

import org.jspecify.annotations.NullMarked;
