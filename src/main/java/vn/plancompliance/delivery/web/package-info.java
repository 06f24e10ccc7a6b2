/** The pages. */
@NullMarked
package vn.plancompliance.delivery.web;

import org.jspecify.annotations.NullMarked;
