package vn.plancompliance.guide;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a block of a guide is. A comment tells it, which a rendered page does not show, before the block, or alone where
 * there is nothing to show:
 *
 * <pre>
 * có trong FILE                  and a block: the file has these lines
 * sửa FILE                       and two blocks: these lines become those, line by line; others may stand between them
 * thay trong FILE                and a block: replaces the entry that begins with the same line
 * thêm cuối FILE                 and a block: added at the end of the file, after an empty line
 * thêm vào FILE dưới LINE        and a block: added directly below the line
 * thêm vào FILE sau LINE         and a block: added after the entry that begins with the line
 * xóa trong FILE                 and a block: these lines go
 * bỏ dòng N của FILE             the line goes
 * đổi trong FILE: A → B          the only A in the file becomes B
 * đổi mọi nơi: A → B             every A in the rules folder becomes B
 * như 8.1                        the changes of the earlier example 8.1 come first
 * chạy → CODE                    and a block: this command ends by the exit code
 * chạy: COMMAND → CODE           the same, where the guide does not show the command
 * ra                             and a block: this is what the last command printed;
 *                                or a paragraph: what it quotes in «» is part of that
 * ra: TEXT                       this is part of what the last command printed
 * không thử                      and a block: shown, but not tried
 * </pre>
 *
 * <p>FILE is a path in the rules folder, or of a report beneath {@code fixtures}; LINE is written without its indentation.
 */
enum Role {
    QUOTE("có trong (\\S+)", 1, (words, blocks) -> new Step.Quote(words.group(1), blocks.get(0))),
    LINES("sửa (\\S+)", 2, (words, blocks) -> edit(words, TextEdits.lines(blocks.get(0), blocks.get(1)))),
    ENTRY("thay trong (\\S+)", 1, (words, blocks) -> edit(words, TextEdits.entry(blocks.get(0)))),
    AT_END("thêm cuối (\\S+)", 1, (words, blocks) -> edit(words, TextEdits.atEnd(blocks.get(0)))),
    BELOW(
            "thêm vào (\\S+) dưới (.+)",
            1,
            (words, blocks) -> edit(words, TextEdits.below(words.group(2), blocks.get(0)))),
    AFTER(
            "thêm vào (\\S+) sau (.+)",
            1,
            (words, blocks) -> edit(words, TextEdits.after(words.group(2), blocks.get(0)))),
    WITHOUT("xóa trong (\\S+)", 1, (words, blocks) -> edit(words, TextEdits.words(blocks.get(0), ""))),
    WITHOUT_LINE(
            "bỏ dòng (\\d+) của (\\S+)",
            0,
            (words, blocks) -> new Step.Edit(words.group(2), TextEdits.withoutLine(Integer.parseInt(words.group(1))))),
    WORDS(
            "đổi trong (\\S+): (.+) → (.+)",
            0,
            (words, blocks) -> edit(words, TextEdits.words(words.group(2), words.group(3)))),
    EVERYWHERE(
            "đổi mọi nơi: (.+) → (.+)",
            0,
            (words, blocks) -> new Step.EditEverywhere(text -> text.replace(words.group(1), words.group(2)))),
    COMMAND(
            "chạy → (\\d)",
            1,
            (words, blocks) -> new Step.Run(command(blocks.get(0)), Integer.parseInt(words.group(1)))),
    HIDDEN_COMMAND(
            "chạy: (.+) → (\\d)", 0, (words, blocks) -> new Step.Run(words.group(1), Integer.parseInt(words.group(2)))),
    PRINTED("ra", 1, (words, blocks) -> new Step.Shown(printed -> printed.isShownBy(blocks.get(0)))),
    HIDDEN_PRINTED("ra: (.+)", 0, (words, blocks) -> new Step.Shown(printed -> printed.contains(words.group(1)))),
    NOT_TRIED("không thử", 1, (words, blocks) -> new Step.Nothing());

    private static final String JAVA = "java -jar target/plan-compliance.jar ";

    private final Pattern pattern;
    private final int blocks;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiFunction<MatchResult, List<String>, Step> step;

    Role(String pattern, int blocks, BiFunction<MatchResult, List<String>, Step> step) {
        this.pattern = Pattern.compile("<!-- " + pattern + " -->");
        this.blocks = blocks;
        this.step = step;
    }

    /**
     * The role that a comment gives to the blocks after it.
     *
     * @throws IllegalArgumentException if it gives none
     */
    static Awaiting of(String comment) {
        for (Role role : values()) {
            Matcher words = role.pattern.matcher(comment);
            if (words.matches()) {
                return new Awaiting(role, words.toMatchResult());
            }
        }
        throw new IllegalArgumentException("«%s» is no role".formatted(comment));
    }

    /** A role, with the words of its comment. */
    record Awaiting(Role role, MatchResult words) {

        /** How many blocks of code belong to it. */
        int blocks() {
            return role.blocks;
        }

        Step step(List<String> blocks) {
            return role.step.apply(words, blocks);
        }
    }

    private static Step edit(MatchResult words, UnaryOperator<String> change) {
        return new Step.Edit(words.group(1), change);
    }

    private static String command(String block) {
        List<String> commands = Arrays.stream(block.split("\n"))
                .filter(line -> line.startsWith(JAVA))
                .toList();
        if (commands.size() != 1) {
            throw new IllegalArgumentException("not one command, but %s".formatted(commands));
        }
        return commands.get(0).substring(JAVA.length());
    }
}
