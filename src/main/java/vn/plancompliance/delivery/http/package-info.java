/** The HTTP door. */
@NullMarked
package vn.plancompliance.delivery.http;

import org.jspecify.annotations.NullMarked;
