package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs an Office file anew without the time at which it was written, so that the same content is the same bytes. */
final class StableZip {

    /** The first moment that a ZIP file can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    static void copy(Path file, OutputStream out) throws IOException {
        try (var from = new ZipFile(file.toFile())) {
            var to = new ZipOutputStream(out);
            for (ZipEntry entry : Collections.list(from.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
