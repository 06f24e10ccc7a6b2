/** The program: tells a government office where it keeps its plan and where it does not, and why. */
@NullMarked
package vn.plancompliance;

import org.jspecify.annotations.NullMarked;
