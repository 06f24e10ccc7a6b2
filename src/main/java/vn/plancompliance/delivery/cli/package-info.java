/** The command line. */
@NullMarked
package vn.plancompliance.delivery.cli;

import org.jspecify.annotations.NullMarked;
