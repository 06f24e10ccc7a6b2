/** The lock on the doors that are open to a network: who comes in, and which door he may use. */
@NullMarked
package vn.plancompliance.delivery.lock;

import org.jspecify.annotations.NullMarked;
