package vn.plancompliance.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was made of rules in a folder of its own, by what it was made of. It is there to save time only: whatever
 * cannot be read, is damaged, or could be somebody else's work is as good as not kept; whatever cannot be written is not.
 */
final class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    private static final String ENDING = ".kept";
    /** Three for a rule book; with each change of its rules or scenarios, two of them or one. */
    private static final int MOST = 40;
    /** The classes of the greatest rules folder that there may be. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final int CHECKSUM = 64;

    private final PrivateFolder folder;
    private final AtomicBoolean warned = new AtomicBoolean();

    KeptFiles(Path folder) {
        this.folder = new PrivateFolder(folder);
    }

    Path folder() {
        return folder.path();
    }

    /**
     * What was kept, by the names of its parts.
     *
     * @param key a fingerprint of all that it was made of
     */
    Optional<Map<String, byte[]>> find(String key) {
        try {
            Optional<byte[]> found = folder.read(key + ENDING, LARGEST);
            return found.isEmpty() ? Optional.empty() : Optional.of(parts(key, found.get()));
        } catch (PrivateFolder.NotPrivate e) {
            // Of a folder that anybody could write to, it is true for each of its files.
            if (!warned.getAndSet(true)) {
                LOG.warn("rules are compiled anew: in {}, {}", folder.path(), e.getMessage());
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("rules are compiled anew: in {}, {}", folder.path(), e.toString());
        }
        return Optional.empty();
    }

    /** Keeps parts by their names; the oldest of what was kept makes room for it. */
    void keep(String key, Map<String, byte[]> parts) {
        try {
            folder.write(key + ENDING, written(key, parts));
            folder.retain(MOST, ENDING);
        } catch (IOException | RuntimeException e) {
            LOG.debug("compiled rules are not kept in {}", folder.path(), e);
        }
    }

    private static byte[] written(String key, Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(key);
            out.writeInt(parts.size());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.writeUTF(part.getKey());
                out.writeInt(part.getValue().length);
                out.write(part.getValue());
            }
            out.writeBytes(checksum(bytes.toByteArray()));
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(String key, byte[] content) throws IOException {
        int end = Math.max(0, content.length - CHECKSUM);
        byte[] body = Arrays.copyOf(content, end);
        byte[] sum = Arrays.copyOfRange(content, end, content.length);
        var in = new DataInputStream(new ByteArrayInputStream(body));
        if (!checksum(body).equals(new String(sum, StandardCharsets.US_ASCII))
                || !in.readUTF().equals(key)) {
            throw new IOException(key + ENDING + " is damaged, or not what its name says");
        }
        var parts = new TreeMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            parts.put(name, in.readNBytes(in.readInt()));
        }
        return parts;
    }

    private static String checksum(byte[] body) {
        return new Fingerprint().add(body).hex();
    }
}
