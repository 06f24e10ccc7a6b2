package vn.plancompliance.delivery.answer;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import vn.plancompliance.authoring.FileChange;
import vn.plancompliance.authoring.Rejection;
import vn.plancompliance.delivery.answer.RuleBookJson.ContentsJson;
import vn.plancompliance.delivery.answer.RuleBookJson.DiagnosticJson;
import vn.plancompliance.delivery.answer.RuleBookJson.FileChangeJson;
import vn.plancompliance.delivery.answer.RuleBookJson.FileJson;
import vn.plancompliance.delivery.answer.RuleBookJson.InForceJson;
import vn.plancompliance.delivery.answer.RuleBookJson.RejectionJson;
import vn.plancompliance.delivery.answer.RuleBookJson.VersionJson;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.rulebook.Diagnostic;

/** Turns rule books into the shapes of their JSON. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RuleBookMapper {

    @Mapping(target = "version", source = "number")
    @Mapping(target = "hash", source = "rules")
    @Mapping(target = "by", source = "signature.by")
    @Mapping(target = "reason", source = "signature.why")
    @Mapping(target = "origin", source = "origin.kind")
    @Mapping(target = "restored", source = "origin.restored")
    VersionJson version(RuleBookVersion version);

    List<VersionJson> versions(List<RuleBookVersion> versions);

    @Mapping(target = "rejected", source = "rejection")
    InForceJson inForce(VersionJson version, @Nullable Rejection rejection, @Context Language language);

    ContentsJson contents(VersionJson version, List<FileJson> files);

    @Mapping(target = "when", source = "at")
    @Mapping(target = "from", source = "folder")
    RejectionJson rejection(Rejection rejection, @Context Language language);

    default DiagnosticJson diagnostic(Diagnostic diagnostic, @Context Language language) {
        return new DiagnosticJson(
                diagnostic.file(),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.code().name(),
                language.of(diagnostic.message()),
                diagnostic.suggestion().orElse(null));
    }

    List<DiagnosticJson> diagnostics(List<Diagnostic> diagnostics, @Context Language language);

    @Mapping(target = "change", source = "kind")
    FileChangeJson change(FileChange change);

    List<FileChangeJson> changes(List<FileChange> changes);

    default String path(Path path) {
        return path.toString();
    }
}
