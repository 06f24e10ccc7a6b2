package vn.plancompliance.rulebook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Names what decides how rules are checked and to which classes they compile, beside their files: the classes of this
 * program and of its libraries, the Java platform, and how both are set.
 */
final class ProgramBuild {

    private static final List<String> OF_THE_PLATFORM =
            List.of("java.runtime.version", "java.vm.name", "java.vm.vendor", "os.arch");

    private static final String OF_THE_ENGINE = "drools.";

    private ProgramBuild() {}

    /** Another name after any change of these. */
    static String name() {
        return Holder.NAME;
    }

    /** It is asked for by whoever keeps rules only, and takes some milliseconds. */
    private static final class Holder {
        private static final String NAME = name(
                System.getProperty("java.class.path", ""),
                ProgramBuild.class.getProtectionDomain().getCodeSource());
    }

    static String name(String classPath, @Nullable CodeSource own) {
        var print = new Fingerprint();
        OF_THE_PLATFORM.forEach(key -> print.add(System.getProperty(key, "")));
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(OF_THE_ENGINE))
                .sorted()
                .forEach(key -> print.add(key).add(System.getProperty(key, "")));
        print.add(Charset.defaultCharset().name());
        // Whoever starts programs may name the class path in the manifest of a file that he made for it.
        Stream<Path> itself = Stream.ofNullable(own)
                .map(source -> URI.create(source.getLocation().toString()))
                .filter(place -> place.getScheme().equals("file"))
                .map(Path::of);
        Stream.concat(Stream.of(classPath.split(File.pathSeparator)).map(Path::of), itself)
                .map(Path::toAbsolutePath)
                .distinct()
                .forEach(place -> add(place, print));
        return print.hex();
    }

    private static void add(Path place, Fingerprint print) {
        try {
            if (Files.isDirectory(place)) {
                addFolder(place, print);
            } else if (Files.isRegularFile(place)) {
                addArchive(place, print);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFolder(Path folder, Fingerprint print) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                print.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
            }
        }
    }

    /** By the directory of the archive, which holds a checksum of each file in it. */
    private static void addArchive(Path archive, Fingerprint print) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            zip.stream().forEach(entry -> print.add(entry.getName()).add(entry.getSize() + " " + entry.getCrc()));
        }
    }
}
