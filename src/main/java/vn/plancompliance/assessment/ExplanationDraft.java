package vn.plancompliance.assessment;

import org.jspecify.annotations.Nullable;

/**
 * An explanation as somebody writes it; what is null or blank is not written.
 *
 * @param cause why the violation came about
 * @param remedy what is done about it
 * @param day by which it is remedied, as {@code 2024-03-31}
 */
public record ExplanationDraft(
        @Nullable String cause,
        @Nullable String remedy,
        @Nullable String day) {}
