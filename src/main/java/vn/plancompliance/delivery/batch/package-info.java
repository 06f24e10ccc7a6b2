/** The job at a quarter's end: judged part by part, each kept when it is judged, so that a killed job is continued. */
@NullMarked
package vn.plancompliance.delivery.batch;

import org.jspecify.annotations.NullMarked;
