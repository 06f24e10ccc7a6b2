/**
 * The documents that a quarter leaves on the table, for every door: a workbook, the draft of the official report, and a
 * page. They tell results and judge nothing.
 */
@NullMarked
package vn.plancompliance.delivery.document;

import org.jspecify.annotations.NullMarked;
