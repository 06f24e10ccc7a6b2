/** Turns an uploaded file into reports, or into a list of everything that is wrong with it; hands out the form to fill in. */
@NullMarked
package vn.plancompliance.intake;

import org.jspecify.annotations.NullMarked;
