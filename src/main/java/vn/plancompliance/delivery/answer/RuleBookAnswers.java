package vn.plancompliance.delivery.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;
import vn.plancompliance.authoring.FileChange;
import vn.plancompliance.authoring.Rejection;
import vn.plancompliance.delivery.answer.RuleBookJson.ChangesJson;
import vn.plancompliance.delivery.answer.RuleBookJson.ContentsJson;
import vn.plancompliance.delivery.answer.RuleBookJson.DiagnosticJson;
import vn.plancompliance.delivery.answer.RuleBookJson.FileJson;
import vn.plancompliance.delivery.answer.RuleBookJson.InForceJson;
import vn.plancompliance.delivery.answer.RuleBookJson.RejectionJson;
import vn.plancompliance.delivery.answer.RuleBookJson.VersionJson;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.RuleFiles;

/** Makes answers about the rule book itself. */
public final class RuleBookAnswers {

    private static final RuleBookMapper SHAPES = Mappers.getMapper(RuleBookMapper.class);

    private final Language language;

    public RuleBookAnswers(Language language) {
        this.language = language;
    }

    /** A version. */
    public VersionJson version(RuleBookVersion version) {
        return SHAPES.version(version);
    }

    /** Versions. */
    public List<VersionJson> versions(List<RuleBookVersion> versions) {
        return SHAPES.versions(versions);
    }

    /** A version with the names and sizes of its files. */
    public ContentsJson contents(RuleBookVersion version, RuleFiles files) {
        List<FileJson> listed = files.names().stream()
                .map(name -> new FileJson(
                        name, files.content(name).map(bytes -> bytes.length).orElse(0)))
                .toList();
        return SHAPES.contents(version(version), listed);
    }

    /** The version in force, and what the rules folder holds if it does not count. */
    public InForceJson inForce(RuleBookVersion version, @Nullable Rejection rejected) {
        return SHAPES.inForce(version(version), rejected, language);
    }

    /** A rules folder that does not count. */
    public RejectionJson rejection(Rejection rejected) {
        return SHAPES.rejection(rejected, language);
    }

    /** Faults of rule files. */
    public List<DiagnosticJson> diagnostics(List<Diagnostic> diagnostics) {
        return SHAPES.diagnostics(diagnostics, language);
    }

    /** What changed from one version to another. */
    public ChangesJson changes(int from, int to, List<FileChange> changes) {
        return new ChangesJson(from, to, SHAPES.changes(changes));
    }
}
