/** The pages: what they all have around them, signing in, and what cannot be shown. */
@NullMarked
package vn.plancompliance.delivery.web;

import org.jspecify.annotations.NullMarked;
