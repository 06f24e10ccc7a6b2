/** The use cases of policy staff: run the scenarios of a rule book, and see which clause is carried by which rule. */
@NullMarked
package vn.plancompliance.authoring;

import org.jspecify.annotations.NullMarked;
