package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of all that this door answers, in OpenAPI 3.1. It is written by hand, before the code and beside it: one
 * file for what all subjects share, one for each subject. Tests hold it against the routes, the answers and their types.
 */
final class ApiDocument {

    /** The files of the subjects; the order is that of the routes. */
    private static final List<String> SUBJECTS =
            List.of("evaluations", "reports", "plan", "rules", "quarters", "accounts", "server");

    private static final String EVERY_OPERATION = "x-every-operation";
    private static final String EVERY_SIGNED_IN_OPERATION = "x-every-signed-in-operation";
    private static final String EVERY_CLOSED_OPERATION = "x-every-closed-operation";
    private static final String ANY_ROLE = "x-any-role";

    private final String json;

    private ApiDocument(String json) {
        this.json = json;
    }

    /**
     * Reads the files and puts them together.
     *
     * @throws IllegalStateException if two files describe the same, which a build does not let pass
     */
    static ApiDocument read() {
        Map<String, Object> whole = yaml("openapi");
        for (String subject : SUBJECTS) {
            Descriptions.add(yaml(subject), whole);
        }
        Map<String, Object> every = Descriptions.take(EVERY_OPERATION, whole);
        Map<String, Object> signedIn = Descriptions.take(EVERY_SIGNED_IN_OPERATION, whole);
        Map<String, Object> closed = Descriptions.take(EVERY_CLOSED_OPERATION, whole);
        for (Map<String, Object> operation : Descriptions.operations(whole)) {
            Descriptions.share(every, operation);
            if (!List.of().equals(operation.get("security"))) {
                Descriptions.share(signedIn, operation);
                if (operation.remove(ANY_ROLE) == null) {
                    Descriptions.share(closed, operation);
                }
            }
        }
        return new ApiDocument(new JsonMapper().writeValueAsString(whole));
    }

    /** The description as JSON. */
    String json() {
        return json;
    }

    /** The description as YAML. */
    String yaml() {
        // Read from JSON, which is YAML too, nothing in it is shared, and so nothing is written as an anchor.
        Yaml yaml = yaml(new LoaderOptions());
        return yaml.dump(yaml.load(json));
    }

    private static Map<String, Object> yaml(String name) {
        try (InputStream file = ApiDocument.class.getResourceAsStream("openapi/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("there is no description of " + name);
            }
            var strict = new LoaderOptions();
            strict.setAllowDuplicateKeys(false);
            strict.setMaxAliasesForCollections(1_000);
            return yaml(strict).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml yaml(LoaderOptions reading) {
        var writing = new DumperOptions();
        writing.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading);
    }
}
