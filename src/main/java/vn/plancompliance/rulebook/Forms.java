package vn.plancompliance.rulebook;

import com.github.javaparser.ast.Node;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.plancompliance.plan.Text;

/** Names for what Java and DRL have and rules must not use. */
final class Forms {

    /** How packages begin, and what Drools hands to every consequence. */
    private static final Set<String> ROOTS = Set.of(
            "java",
            "javax",
            "jakarta",
            "jdk",
            "sun",
            "com",
            "org",
            "net",
            "io",
            "vn",
            "drools",
            "kcontext",
            "channels",
            "entryPoints");

    private static final Pattern PROGRAM = Pattern.compile("->|::|[{}]|\\b(?:new|class|eval|instanceof|import)\\b");

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("ObjectCreationExpr", new Text("tạo đối tượng (new)", "creating an object (new)")),
            Map.entry("LambdaExpr", new Text("hàm vô danh (->)", "a lambda (->)")),
            Map.entry("MethodReferenceExpr", new Text("tham chiếu hàm (::)", "a method reference (::)")),
            Map.entry("AssignExpr", new Text("phép gán (=)", "an assignment (=)")),
            Map.entry("CastExpr", new Text("ép kiểu", "a cast")),
            Map.entry("InlineCastExpr", new Text("ép kiểu (#)", "a cast (#)")),
            Map.entry("FullyQualifiedInlineCastExpr", new Text("ép kiểu (#)", "a cast (#)")),
            Map.entry("ConditionalExpr", new Text("biểu thức ? :", "a conditional ? :")),
            Map.entry("ClassExpr", new Text("lớp Java (.class)", "a Java class (.class)")),
            Map.entry("InstanceOfExpr", new Text("instanceof", "instanceof")),
            Map.entry("OOPathExpr", new Text("đường dẫn (/)", "a path (/)")),
            Map.entry("CharLiteralExpr", new Text("chữ trong ngoặc đơn", "text in single quotes")),
            Map.entry("TextBlockLiteralExpr", new Text("ba dấu ngoặc kép", "three double quotes")),
            Map.entry("ArrayAccessExpr", new Text("phần tử mảng []", "an array element []")),
            Map.entry("ArrayCreationExpr", new Text("mảng", "an array")),
            Map.entry("SwitchExpr", new Text("switch", "switch")),
            Map.entry("ForStmt", new Text("vòng lặp for", "a loop (for)")),
            Map.entry("ForEachStmt", new Text("vòng lặp for", "a loop (for)")),
            Map.entry("WhileStmt", new Text("vòng lặp while", "a loop (while)")),
            Map.entry("DoStmt", new Text("vòng lặp do", "a loop (do)")),
            Map.entry("IfStmt", new Text("if", "if")),
            Map.entry("TryStmt", new Text("try", "try")),
            Map.entry("ThrowStmt", new Text("throw", "throw")),
            Map.entry(
                    "HalfBinaryExpr",
                    new Text(
                            "so sánh thiếu vế trái; viết đủ hai vế",
                            "a comparison without its left side; write both sides")));

    private Forms() {}

    static String vi(Node form) {
        return named(form).vi();
    }

    static String en(Node form) {
        return named(form).en();
    }

    private static Text named(Node form) {
        return NAMES.getOrDefault(
                form.getClass().getSimpleName(),
                new Text("mã lệnh ngoài ngôn ngữ quy tắc", "code of another language"));
    }

    /** Whether a text that could not be read has what only programs have. */
    static boolean isCode(String text) {
        return PROGRAM.matcher(text).find();
    }

    /** Whether a name leads out of the vocabulary, into Java or the rule engine. */
    static boolean isForeign(String name) {
        if (ROOTS.contains(name)) {
            return true;
        }
        try {
            return !name.isEmpty() && Class.forName("java.lang." + name, false, null) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
