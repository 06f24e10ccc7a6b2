/** The doors of the program. Each calls use cases, none calls another, and none judges. */
@NullMarked
package vn.plancompliance.delivery;

import org.jspecify.annotations.NullMarked;
