/** The use cases of those who report and those who read verdicts: assess what was handed in, ask what is demanded. */
@NullMarked
package vn.plancompliance.assessment;

import org.jspecify.annotations.NullMarked;
