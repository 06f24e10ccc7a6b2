package vn.plancompliance.delivery.web.rules;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.RuleBookVersion;

/**
 * A version of the rule book.
 *
 * @param restored number of the version whose files it made current again; null but for a restoration
 */
record VersionView(
        int number,
        String since,
        String by,
        String reason,
        Origin.Kind origin,
        @Nullable Integer restored,
        String hash,
        String address,
        String archive) {

    static VersionView of(RuleBookVersion version, Moments moments) {
        return new VersionView(
                version.number(),
                moments.of(version.since()),
                version.signature().by(),
                version.signature().why(),
                version.origin().kind(),
                version.origin().restored(),
                version.rules(),
                Links.version(version.number()),
                Links.archive(version.number()));
    }
}
