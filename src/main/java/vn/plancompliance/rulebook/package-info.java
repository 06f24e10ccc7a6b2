/** Turns the rules folder into a compiled, checked rule book named by its hash, or into diagnostics. */
@NullMarked
package vn.plancompliance.rulebook;

import org.jspecify.annotations.NullMarked;
