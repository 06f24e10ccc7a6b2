package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.http.DescribedApi.Operation;

/** The description of the API as a document. */
class ApiDocumentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static final DescribedApi API = new DescribedApi(DOCUMENT.json());
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]");

    @Test
    void isAnOpenApiDocumentByTheOfficialSchema() {
        assertThat(API.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "openapi":"3.1.0"          | "openapi":"2.0"
                    "in":"query"               | "in":"body"
                    "type":"integer"           | "type":"int"
                    "title":"plan-compliance", | ``
                    """)
    void wouldBeNoneIfItSaidAnythingElse(String said, String instead) {
        assertThat(DOCUMENT.json()).contains(said);
        assertThat(new DescribedApi(DOCUMENT.json().replace(said, instead)).faults())
                .isNotEmpty();
    }

    @Test
    void saysTheSameAsYaml() {
        assertThat(JSON.<JsonNode>valueToTree(new Yaml().<Object>load(DOCUMENT.yaml())))
                .isEqualTo(API.document());
        assertThat(DOCUMENT.yaml()).startsWith("openapi: 3.1.0\n").doesNotContain("&id0");
    }

    @Test
    void isOfTheProgramsOwnVersion() throws Exception {
        String version = API.document().at("/info/version").stringValue();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "-SNAPSHOT</version>");
    }

    @Test
    void saysEverythingInVietnameseAndThenInEnglish() {
        var oneLanguage = new ArrayList<String>();
        visit(API.document(), "", (at, node) -> {
            boolean example = at.contains("/value/") || at.contains("/examples/");
            boolean text = node.isString() && (at.endsWith("/description") || at.endsWith("/summary"));
            if (text && !example && !isBilingual(node.stringValue())) {
                oneLanguage.add(at + ": " + node);
            }
        });
        assertThat(oneLanguage).isEmpty();
    }

    private static boolean isBilingual(String text) {
        String between = text.contains("\n---\n") ? "\n---\n" : text.contains("\n\n") ? "\n\n" : " / ";
        int at = text.indexOf(between);
        return at > 0
                && VIETNAMESE
                        .matcher(text.substring(0, at).toLowerCase(Locale.ROOT))
                        .find()
                && !text.substring(at + between.length()).isBlank();
    }

    @Test
    void explainsEveryFieldAndParameter() {
        var silent = new ArrayList<String>();
        visit(API.document(), "", (at, node) -> {
            boolean field = at.matches("/components/schemas/\\w+(/properties/\\w+)+");
            boolean parameter = at.matches(".*/parameters/\\w+");
            if ((field || parameter) && !node.has("description") && !node.has("$ref")) {
                silent.add(at);
            }
        });
        assertThat(silent).isEmpty();
    }

    private static void visit(JsonNode node, String at, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(at, node);
        node.forEachEntry((name, value) -> visit(value, DescribedApi.pointer(at, name), visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), at + "/" + i, visitor);
        }
    }

    @Test
    void usesEverythingThatItDefines() {
        var unused = new ArrayList<String>();
        API.document()
                .get("components")
                .forEachEntry((kind, parts) -> parts.propertyNames().forEach(name -> {
                    String reference = "\"#/components/%s/%s\"".formatted(kind, name);
                    if (!kind.equals("securitySchemes") && !DOCUMENT.json().contains(reference)) {
                        unused.add(reference);
                    }
                }));
        assertThat(unused).isEmpty();
    }

    @Test
    void givesExamplesOfRequestsThatFitTheirTypes() {
        var faults = new ArrayList<String>();
        for (String body : List.of("Reports", "Rules")) {
            String content = "/components/requestBodies/" + body + "/content";
            API.document()
                    .at(content)
                    .forEachEntry((type, media) -> media.path("examples")
                            .forEach(example -> faults.addAll(API.faults(
                                    DescribedApi.pointer(content, type) + "/schema", example.get("value")))));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void takesItsExamplesFromTheFixtures() throws Exception {
        JsonNode example =
                API.document().at("/components/requestBodies/Reports/content/application~1json/examples/thue/value");
        assertThat(example).isEqualTo(JSON.readTree(Files.readAllBytes(Path.of("fixtures/2023-11/thue.json"))));
    }

    @Test
    void tellsOfEveryOperationWhetherItNeedsASignIn() {
        for (Operation operation : API.operations()) {
            boolean open = operation.path().startsWith("/actuator/health");
            assertThat(operation.node().has("security"))
                    .as(operation.toString())
                    .isEqualTo(open);
            assertThat(operation.node().get("responses").propertyNames())
                    .as(operation.toString())
                    .contains("500")
                    .matches(statuses -> statuses.contains("401") != open)
                    .matches(statuses -> statuses.contains("429") != open);
        }
    }

    @Test
    void isNotPutTogetherOfFilesThatDescribeTheSame() {
        Map<String, Object> whole = schema("Report");
        assertThatThrownBy(() -> Descriptions.add(schema("Report"), whole))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Report");
        Descriptions.add(schema("Clause"), whole);
        assertThat(whole).hasToString("{components={schemas={Clause={}, Report={}}}}");
    }

    private static Map<String, Object> schema(String name) {
        var schemas = new TreeMap<String, Object>(Map.of(name, Map.of()));
        return new HashMap<>(Map.of("components", new HashMap<>(Map.of("schemas", schemas))));
    }
}
