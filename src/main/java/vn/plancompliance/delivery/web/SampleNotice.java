package vn.plancompliance.delivery.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of a demonstration around its own content.
 *
 * @param since the day on which one was loaded; null if the register holds none
 * @param removable whether whoever looks at the page may remove it
 * @param offered whether he is offered one here
 */
record SampleNotice(@Nullable String since, boolean removable, boolean offered) {

    static final SampleNotice NOTHING = new SampleNotice(null, false, false);
}
