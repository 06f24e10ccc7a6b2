/** Keeps what has to outlive the program: every report that was handed in, every rule book that ever counted, every explanation that was given. The only place that knows SQL. */
@NullMarked
package vn.plancompliance.register;

import org.jspecify.annotations.NullMarked;
