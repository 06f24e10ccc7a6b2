package vn.plancompliance.delivery.web.standing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;

/**
 * A server with the project's rules and the sample reports up to the end of 2023, one for all tests of pages that tell how
 * the plan stands: they read only, and ask for 2023-11 as of its last day, unless they say otherwise.
 */
final class SampleDistrict implements BeforeAllCallback {

    static final String NOVEMBER = "period=2023-11&asOf=2023-11-30";
    static final String QUARTER = "period=2023-Q4&asOf=2023-12-31";

    private static final List<String> MONTHS = List.of("2022-12", "2023-10", "2023-11", "2023-12");

    private static Opened opened;

    /** The server and where it keeps what it keeps, closed when all tests are over. */
    private record Opened(PageServer server, Path folder) implements AutoCloseable {

        static Opened open() {
            try {
                Path folder = Files.createTempDirectory("district");
                var server = new PageServer(Path.of("rules"), folder.resolve("data"));
                Files.writeString(folder.resolve("all.json"), reports());
                server.handIn(folder.resolve("all.json"));
                server.account("an", "nam-da", "REPORTER");
                server.account("binh", "", "COORDINATOR");
                server.account("chi", "", "LEADER");
                server.account("dung", "", "POLICY_OFFICER");
                server.account("giang", "", "ADMINISTRATOR");
                return new Opened(server, folder);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static String reports() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of("fixtures"), 2)) {
                return files.filter(Files::isRegularFile)
                        .filter(file ->
                                MONTHS.contains(file.getParent().getFileName().toString()))
                        .sorted()
                        .map(Opened::text)
                        .collect(Collectors.joining(",", "[", "]"));
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        opened = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SampleDistrict.class))
                .computeIfAbsent(Opened.class, type -> Opened.open(), Opened.class);
    }

    static PageServer server() {
        return opened.server();
    }

    /** Somebody who signed in: an of Nam Đà, binh who coordinates, chi who leads. */
    static Visitor visitor(String name) throws Exception {
        return opened.server().visitor(name);
    }
}
