/** The pages on which violations are explained, and explanations decided on. */
@NullMarked
package vn.plancompliance.delivery.web.explaining;

import org.jspecify.annotations.NullMarked;
