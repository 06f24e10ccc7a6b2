/** How answers look behind every door: their JSON, and their wording in Vietnamese and English. */
@NullMarked
package vn.plancompliance.delivery.answer;

import org.jspecify.annotations.NullMarked;
