/** Who may do what: accounts and their roles, and what each allows; and who did what. */
@NullMarked
package vn.plancompliance.access;

import org.jspecify.annotations.NullMarked;
