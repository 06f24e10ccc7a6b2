/** Runs a rule book over facts: derives what is demanded, pairs it with what was reported, and has the rules judge it. */
@NullMarked
package vn.plancompliance.evaluation;

import org.jspecify.annotations.NullMarked;
