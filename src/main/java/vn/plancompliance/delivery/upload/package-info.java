/** What doors share to which report files are sent over HTTP: how files are read from a request, and how they are counted. */
@NullMarked
package vn.plancompliance.delivery.upload;

import org.jspecify.annotations.NullMarked;
