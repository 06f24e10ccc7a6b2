package vn.plancompliance.delivery.http;

import org.jspecify.annotations.Nullable;

/** A body in JSON lacks a field. */
final class MissingField extends Exception {

    private final String field;

    private MissingField(String field) {
        super(field);
        this.field = field;
    }

    static <T> T require(String field, @Nullable T value) throws MissingField {
        if (value == null) {
            throw new MissingField(field);
        }
        return value;
    }

    String field() {
        return field;
    }
}
