package vn.plancompliance.intake;

import vn.plancompliance.plan.Text;

/**
 * One thing that is wrong with a file.
 *
 * @param at its place: a JSON pointer, or line and column of a CSV file as {@code 3:6 (numerator)}, or sheet and cell, behind the file's name and {@code #} where several files were handed in
 * @param found what stands there
 * @param expected what could stand there instead
 */
public record Fault(String at, Text found, Text expected) {}
