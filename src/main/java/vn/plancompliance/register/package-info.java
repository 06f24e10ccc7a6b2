/** Keeps what has to outlive the program: every report that was handed in and every rule book that ever counted. The only place that knows SQL. */
@NullMarked
package vn.plancompliance.register;

import org.jspecify.annotations.NullMarked;
