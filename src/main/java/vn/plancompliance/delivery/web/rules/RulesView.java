package vn.plancompliance.delivery.web.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.authoring.Rejection;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.rulebook.RuleFiles;

/**
 * The rules by which the program works.
 *
 * @param rejected why the rules folder does not count; null if nothing speaks against it
 * @param writes whether whoever looks may write rules
 */
record RulesView(
        VersionView version,
        List<Section> sections,
        @Nullable Rejected rejected,
        boolean writes) {

    /** The files that stand on one shelf. */
    record Section(Shelf shelf, List<File> files) {}

    /**
     * A file.
     *
     * @param lines how many it has
     * @param holds how many rules of clauses, or scenarios, it has; empty for other files
     */
    record File(String name, String address, String lines, String holds) {}

    /** A rules folder that does not count. */
    record Rejected(String folder, String since, List<FaultView> faults) {

        static Rejected of(Rejection rejection, Moments moments) {
            return new Rejected(
                    rejection.folder().toString(),
                    moments.of(rejection.at()),
                    FaultView.all(rejection.diagnostics(), moments.say(), file -> null));
        }
    }

    /**
     * The files, shelf by shelf; what they hold is not told.
     *
     * @param address of the page that shows a file
     */
    static List<Section> sections(RuleFiles files, UnaryOperator<String> address, Moments moments) {
        return sections(files, address, Map.of(), moments);
    }

    /** The files of the version in force, shelf by shelf. */
    static List<Section> sections(RuleFiles files, List<ClauseCoverage> clauses, Moments moments) {
        var held = new HashMap<String, Integer>();
        clauses.stream()
                .flatMap(each -> Stream.concat(each.rules().stream(), each.scenarios().stream()))
                .distinct()
                .map(RuleReference::file)
                .forEach(file -> held.merge(file, 1, Integer::sum));
        return sections(files, Links::file, held, moments);
    }

    private static List<Section> sections(
            RuleFiles files, UnaryOperator<String> address, Map<String, Integer> held, Moments moments) {
        return Stream.of(Shelf.values())
                .map(shelf -> new Section(
                        shelf,
                        files.names().stream()
                                .filter(name -> Shelf.of(name) == shelf)
                                .map(name -> new File(
                                        name,
                                        address.apply(name),
                                        moments.say().number(lines(files, name)),
                                        held.containsKey(name) ? moments.say().number(held.get(name)) : ""))
                                .toList()))
                .filter(section -> !section.files().isEmpty())
                .toList();
    }

    private static long lines(RuleFiles files, String name) {
        return files.text(name).stream().flatMap(String::lines).count();
    }
}
