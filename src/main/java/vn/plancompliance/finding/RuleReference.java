package vn.plancompliance.finding;

/**
 * Where a reader finds a rule.
 *
 * @param file its file, relative to the rules folder, with slashes
 * @param line the line on which the rule starts, from 1
 */
public record RuleReference(String name, String file, int line) {}
