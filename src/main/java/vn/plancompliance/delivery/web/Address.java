package vn.plancompliance.delivery.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address on this server; immutable. */
public final class Address {

    private final String written;

    private Address(String written) {
        this.written = written;
    }

    /** That of a path, which is taken as it is. */
    public static Address to(String path) {
        return new Address(path);
    }

    /** The same with one more parameter; without it if the value is null or empty. */
    public Address with(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        String start = written + (written.contains("?") ? "&" : "?");
        return new Address(start + name + "=" + encoded(value));
    }

    /** A path whose parts may have any letters, as it stands in an address. */
    public static String path(String plain) {
        return Stream.of(plain.split("/", -1)).map(Address::encoded).collect(Collectors.joining("/"));
    }

    /** A part of a path, or a value, such that it is read as it is written. */
    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return written;
    }
}
