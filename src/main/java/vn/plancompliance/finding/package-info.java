/** What the rules concluded: findings with their reasons, outcomes of obligations, and the evaluation that holds them. */
@NullMarked
package vn.plancompliance.finding;

import org.jspecify.annotations.NullMarked;
