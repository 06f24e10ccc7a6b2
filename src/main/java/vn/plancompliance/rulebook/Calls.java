package vn.plancompliance.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Text;

/** Checks what a rule asks of a fact, and the parts of a sentence: that there is such a part, and what stands in its brackets. */
final class Calls {

    private static final Set<String> OF_EVERY_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    private final RuleLanguage language;
    private final Literals literals;
    private final RuleFaults faults;

    Calls(RuleLanguage language, Literals literals, RuleFaults faults) {
        this.language = language;
        this.literals = literals;
        this.faults = faults;
    }

    /**
     * What a call gives, after its faults were told.
     *
     * @param known what could be called there
     * @param owner whose it is; null for the beginning of a sentence
     * @param start where the expression begins
     * @param place where the name stands
     */
    Typed check(
            String name, List<Method> known, @Nullable Class<?> owner, int start, int place, List<Typed> arguments) {
        List<Method> named =
                known.stream().filter(method -> method.getName().equals(name)).toList();
        if (named.isEmpty()) {
            unknown(name, known, owner, place);
            return Typed.unclear(start);
        }
        Optional<Method> fitting =
                named.stream().filter(method -> fits(method, arguments)).findFirst();
        if (fitting.isEmpty()) {
            unfit(named, arguments, place);
            // What the call gives is clear all the same, if all of that name give the same.
            List<Class<?>> given = named.stream()
                    .<Class<?>>map(Method::getReturnType)
                    .distinct()
                    .toList();
            return given.size() == 1 ? Typed.of(given.get(0), start) : Typed.unclear(start);
        }
        words(fitting.get(), arguments);
        return Typed.of(fitting.get().getReturnType(), start);
    }

    private static boolean fits(Method method, List<Typed> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == arguments.size()
                && IntStream.range(0, parameters.length)
                        .allMatch(i -> arguments.get(i).fits(parameters[i]));
    }

    private void words(Method method, List<Typed> arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Typed given = arguments.get(i);
            String literal = given.literal();
            if (literal != null && given.isText()) {
                Word.ofParameter(parameters[i].getName())
                        .ifPresent(kind -> literals.word(kind, literal, given.place()));
            } else if (literal != null && literal.startsWith("-")) {
                faults.add(
                        given.place(),
                        Diagnostic.Code.VALUE,
                        "số ở đây không thể âm",
                        "a number cannot be negative here");
            }
        }
    }

    private void unknown(String name, List<Method> known, @Nullable Class<?> owner, int place) {
        if (OF_EVERY_OBJECT.contains(name) || (owner == null && Forms.isForeign(name))) {
            faults.forbidden(
                    place,
                    "«%s» nằm ngoài từ vựng của kế hoạch; quy tắc không được dùng".formatted(name),
                    "'%s' is not of the plan's vocabulary; rules must not use it".formatted(name));
            return;
        }
        String there = known.stream().map(Method::getName).distinct().sorted().collect(Collectors.joining(", "));
        faults.unknown(
                place,
                there.isEmpty()
                        ? "không có «%s»; sau đây không viết thêm gì được".formatted(name)
                        : "không có «%s»; ở đây có: %s".formatted(name, there),
                there.isEmpty()
                        ? "there is no '%s'; nothing can follow here".formatted(name)
                        : "there is no '%s'; here there is: %s".formatted(name, there),
                name,
                known.stream().map(Method::getName).toList());
    }

    private void unfit(List<Method> named, List<Typed> arguments, int place) {
        String shapes = named.stream().map(Calls::shape).distinct().collect(Collectors.joining(", "));
        List<Method> sameLength = named.stream()
                .filter(method -> method.getParameterCount() == arguments.size())
                .toList();
        if (sameLength.isEmpty()) {
            faults.add(
                    place,
                    Diagnostic.Code.VALUE,
                    "trong ngoặc có %d phần, phải viết như: %s".formatted(arguments.size(), shapes),
                    "there are %d parts in the brackets; it is written like: %s".formatted(arguments.size(), shapes));
            return;
        }
        Method method = sameLength.get(0);
        IntStream.range(0, arguments.size())
                .filter(i -> !arguments.get(i).fits(method.getParameterTypes()[i]))
                .findFirst()
                .ifPresent(i -> wrongArgument(arguments.get(i), method.getParameters()[i], shapes));
    }

    private void wrongArgument(Typed given, Parameter parameter, String shapes) {
        Text is = Typed.described(given.type());
        Text needed = Word.ofParameter(parameter.getName())
                .filter(word -> parameter.getType() == String.class)
                .map(Word::called)
                .orElseGet(() -> Typed.described(parameter.getType()));
        boolean numberInQuotes =
                given.isText() && Typed.of(parameter.getType(), 0).isNumber();
        faults.add(
                given.place(),
                Diagnostic.Code.VALUE,
                "ở đây cần %s, không phải %s; viết như: %s".formatted(needed.vi(), is.vi(), shapes),
                "here %s is needed, not %s; it is written like: %s".formatted(needed.en(), is.en(), shapes),
                numberInQuotes ? given.literal() : null);
    }

    /** How a call is written: {@code from("2025-12-31")}, {@code atLeast(50)}. */
    static String shape(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameters()).map(Calls::shape).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shape(Parameter parameter) {
        if (parameter.getType() == String.class) {
            return parameter.getName().equals("day") ? "\"2025-12-31\"" : "\"…\"";
        }
        return Typed.of(parameter.getType(), 0).isNumber() ? "50" : "$…";
    }

    /** What can follow a value that is no complete sentence yet. */
    String continuations(Class<?> type) {
        return language.members(type).stream()
                .filter(method -> language.isOwn(method.getReturnType())
                        || language.conclusion().isAssignableFrom(method.getReturnType()))
                .map(method -> "." + shape(method))
                .collect(Collectors.joining(", "));
    }
}
