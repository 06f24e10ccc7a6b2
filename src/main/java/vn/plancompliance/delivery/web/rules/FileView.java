package vn.plancompliance.delivery.web.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a version.
 *
 * @param mode the language of the file, as the editor calls it
 * @param inForce whether the version is
 * @param lines its text, line by line; none where the guide is shown as a page
 * @param guide the guide as a page; null where a file is shown as it is
 * @param source address where it is shown as it is
 */
record FileView(
        String name,
        Shelf shelf,
        String mode,
        int version,
        boolean inForce,
        String versionAddress,
        List<String> lines,
        @Nullable GuideText guide,
        String source) {}
