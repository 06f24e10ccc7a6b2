package vn.plancompliance.delivery.web.rules;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import vn.plancompliance.finding.RuleReference;

/** Addresses of the pages about rules, from the first slash on. */
final class Links {

    static final String RULES = "/rules";
    static final String DRAFT = RULES + "/draft";

    private Links() {}

    /** A file of the version in force. */
    static String file(String name) {
        return RULES + "/files/" + path(name);
    }

    /** A file of any version. */
    static String file(String name, int version) {
        return file(name) + "?version=" + version;
    }

    /** A rule or a scenario of the version in force. */
    static String place(RuleReference place) {
        return file(place.file()) + "#L" + place.line();
    }

    static String version(int number) {
        return RULES + "/versions/" + number;
    }

    /** A version as a file to keep. */
    static String archive(int number) {
        return "/api/rules/versions/" + number + "/archive";
    }

    /** A file of the caller's draft. */
    static String draftFile(String name) {
        return DRAFT + "/files/" + path(name);
    }

    private static String path(String name) {
        return UriUtils.encodePath(name, StandardCharsets.UTF_8);
    }
}
