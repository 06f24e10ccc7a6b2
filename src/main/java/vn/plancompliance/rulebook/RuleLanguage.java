package vn.plancompliance.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.plan.Commitments;
import vn.plancompliance.plan.KnownEvents;
import vn.plancompliance.plan.Level;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.PlanMonth;
import vn.plancompliance.plan.PlanYear;
import vn.plancompliance.plan.ReportMonth;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;

/**
 * All that the rules of one layer can speak of. What is not named here does not exist for a rule: it is refused while the
 * rule is read, in the compiled class, and by the class loader.
 *
 * @param layer the folder of the rules, which is their package as well
 * @param facts what conditions can be about
 * @param constants the enumerations whose constants rules can name
 * @param sentences the class whose static methods begin the sentences of consequences
 * @param conclusion what a complete sentence is
 * @param verb the one thing that a consequence does with its sentence: {@code insert} or {@code insertLogical}
 * @param single whether a rule is about one fact only
 * @param wholePackages whether rules import the packages of their facts as a whole, or each fact by its name
 */
public record RuleLanguage(
        String layer,
        Set<Class<?>> facts,
        Set<Class<?>> constants,
        Class<?> sentences,
        Class<?> conclusion,
        String verb,
        boolean single,
        boolean wholePackages) {

    /** Layer 1: a clause obliges a unit in a period. */
    static final RuleLanguage CLAUSES = new RuleLanguage(
            RuleFolder.CLAUSES,
            Set.of(
                    Unit.class,
                    UnitGroup.class,
                    Period.class,
                    Occurrence.class,
                    KnownEvents.class,
                    PlanMonth.class,
                    PlanYear.class,
                    ReportMonth.class),
            Set.of(Level.class),
            Commitments.class,
            Obligation.class,
            "insertLogical",
            false,
            true);

    /** Words that Drools cannot read as the name of a property, or takes for one of its operators. */
    private static final Set<String> RESERVED = Set.of(
            "unit",
            "rule",
            "record",
            "with",
            "when",
            "not",
            "modify",
            "in",
            "contains",
            "matches",
            "memberOf",
            "compareTo");

    private static final Set<Class<?>> PLAIN =
            Set.of(boolean.class, int.class, long.class, BigDecimal.class, String.class, LocalDate.class);

    public RuleLanguage {
        facts = Set.copyOf(facts);
        constants = Set.copyOf(constants);
    }

    /** What {@code import function} names to make the sentences known. */
    String functionImport() {
        return sentences.getName() + ".*";
    }

    /** Every import that rules may have. */
    Set<String> imports() {
        return imported().map(this::importOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The import that makes the class known. */
    String importOf(Class<?> type) {
        return wholePackages ? type.getPackageName() + ".*" : type.getName();
    }

    private Stream<Class<?>> imported() {
        return Stream.concat(facts.stream(), constants.stream());
    }

    Optional<Class<?>> fact(String name) {
        return named(facts, name);
    }

    Optional<Class<?>> constant(String name) {
        return named(constants, name);
    }

    private static Optional<Class<?>> named(Collection<Class<?>> types, String name) {
        return types.stream().filter(type -> type.getSimpleName().equals(name)).findFirst();
    }

    /** The beginnings of sentences. */
    List<Method> functions() {
        return methods(sentences)
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** What a rule can ask of a fact, or say next in a sentence; nothing of types that are not this language's. */
    List<Method> members(Class<?> type) {
        return isOwn(type)
                ? methods(type)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> facts.contains(type) ? isPlain(method.getReturnType()) : !isComponent(method))
                        .toList()
                : List.of();
    }

    /** Whether a rule can do anything with a value of that type. */
    private boolean isPlain(Class<?> type) {
        return PLAIN.contains(type)
                || constants.contains(type)
                || facts.stream().anyMatch(type::isAssignableFrom);
    }

    /** What a half-finished sentence holds is nothing that a rule asks for. */
    private static boolean isComponent(Method method) {
        Class<?> type = method.getDeclaringClass();
        return type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(method.getName()));
    }

    /** Whether rules may call methods of this class. */
    boolean isOwn(Class<?> type) {
        return facts.contains(type) || type.equals(sentences) || sentences.equals(type.getDeclaringClass());
    }

    /** What a property of that name is read by: {@code late} by {@code late()}, {@code isLate()} or {@code getLate()}. */
    Optional<Method> property(Class<?> type, String name) {
        return members(type).stream()
                .filter(method -> method.getParameterCount() == 0)
                .filter(method ->
                        method.getName().equals(name) || propertyName(method).equals(name))
                .findFirst();
    }

    /** The properties of a type, as conditions name them. */
    Set<String> properties(Class<?> type) {
        return members(type).stream()
                .filter(method -> method.getParameterCount() == 0)
                .map(RuleLanguage::propertyName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String propertyName(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("is") ? 2 : name.startsWith("get") ? 3 : 0;
        return prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))
                ? name
                : name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
    }

    /** Public methods of the class and of what it is in this program, without those that every object has. */
    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().equals(type)
                        || (method.isDefault()
                                && method.getDeclaringClass().getPackage().equals(type.getPackage())))
                .filter(method -> !method.isSynthetic() && !isOfEveryObject(method))
                .filter(method -> !RESERVED.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString));
    }

    private static boolean isOfEveryObject(Method method) {
        return Arrays.stream(Object.class.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }
}
