/** The pages about the rules: their files and versions, and the clauses that they carry. */
@NullMarked
package vn.plancompliance.delivery.web.rules;

import org.jspecify.annotations.NullMarked;
