package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Origin;

/** Rule books and what speaks against them, in the shapes of their JSON. */
public final class RuleBookJson {

    private RuleBookJson() {}

    /**
     * A version of the rule book.
     *
     * @param hash names it in evaluations
     * @param since when it came into force
     * @param restored the version whose files it made current again; null but for a restoration
     */
    @JsonPropertyOrder({"version", "hash", "digest", "since", "by", "reason", "origin", "restored"})
    public record VersionJson(
            int version,
            String hash,
            String digest,
            Instant since,
            String by,
            String reason,
            Origin.Kind origin,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer restored) {}

    /**
     * The version in force.
     *
     * @param rejected what the rules folder holds and why it does not count; null if nothing speaks against it
     */
    @JsonPropertyOrder({"version", "hash", "digest", "since", "by", "reason", "origin", "restored", "rejected"})
    public record InForceJson(
            int version,
            String hash,
            String digest,
            Instant since,
            String by,
            String reason,
            Origin.Kind origin,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer restored,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RejectionJson rejected) {}

    /** A version with its files. */
    @JsonPropertyOrder({"version", "hash", "digest", "since", "by", "reason", "origin", "restored", "files"})
    public record ContentsJson(
            int version,
            String hash,
            String digest,
            Instant since,
            String by,
            String reason,
            Origin.Kind origin,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer restored,

            List<FileJson> files) {}

    /** A file: its name and its size in bytes. */
    @JsonPropertyOrder({"file", "size"})
    public record FileJson(String file, int size) {}

    /** A rules folder that does not count: when that was found, where it lies, what speaks against it. */
    @JsonPropertyOrder({"when", "from", "diagnostics"})
    public record RejectionJson(Instant when, String from, List<DiagnosticJson> diagnostics) {}

    /** A fault of rule files. */
    @JsonPropertyOrder({"file", "line", "column", "code", "message", "suggestion"})
    public record DiagnosticJson(
            String file,
            int line,
            int column,
            String code,
            String message,
            @Nullable String suggestion) {}

    /** What changed from one version to another. */
    @JsonPropertyOrder({"from", "to", "files"})
    public record ChangesJson(int from, int to, List<FileChangeJson> files) {}

    /**
     * A file that is not the same.
     *
     * @param change ADDED, REMOVED or CHANGED
     * @param diff a unified diff; null where the files are too long
     */
    @JsonPropertyOrder({"file", "change", "diff"})
    public record FileChangeJson(
            String file, String change, @Nullable String diff) {}
}
