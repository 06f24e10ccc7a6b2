/** The use cases of those who report and those who read verdicts: assess what is handed in, keep it, read it again, ask what is demanded, explain what is violated. */
@NullMarked
package vn.plancompliance.assessment;

import org.jspecify.annotations.NullMarked;
