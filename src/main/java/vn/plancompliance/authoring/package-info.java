/**
 * The use cases of policy staff: write a rule book, run its scenarios, see which clause is carried by which rule, compare
 * rule books, and put them in force.
 */
@NullMarked
package vn.plancompliance.authoring;

import org.jspecify.annotations.NullMarked;
