package vn.plancompliance.rulebook;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Parses YAML files into nodes, which know their lines. */
final class YamlFile {

    private static final int LARGEST = 3_000_000;
    private static final int DEEPEST = 20;

    private YamlFile() {}

    /** The root of the file; empty after a fault was added. */
    static Optional<Node> parse(RuleFolder.SourceFile file, Diagnostics faults) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Node root = new Yaml(options).compose(new StringReader(file.text()));
            if (root == null) {
                faults.add(file.name(), 1, 1, Diagnostic.Code.SYNTAX, "tệp trống", "the file is empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            refuse(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    String.valueOf(e.getProblem()),
                    faults);
        } catch (YAMLException e) {
            refuse(file, 1, 1, String.valueOf(e.getMessage()), faults);
        }
        return Optional.empty();
    }

    private static void refuse(RuleFolder.SourceFile file, int line, int column, String problem, Diagnostics faults) {
        faults.add(
                file.name(),
                line,
                column,
                Diagnostic.Code.SYNTAX,
                problem.contains("TAB")
                        ? "phím Tab không dùng được trong tệp .yaml; thụt đầu dòng bằng dấu cách"
                        : "sai cú pháp YAML ở chỗ này hoặc ngay trước đó: kiểm tra dấu hai chấm, ngoặc, thụt đầu dòng",
                "not YAML: " + problem);
    }
}
