/** Keeps what has to outlive the program: every rule book that ever counted. The only place that knows SQL. */
@NullMarked
package vn.plancompliance.register;

import org.jspecify.annotations.NullMarked;
