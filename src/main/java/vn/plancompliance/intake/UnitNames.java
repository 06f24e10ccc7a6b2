package vn.plancompliance.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;

/** The units as people write them: by code, by name, or in another spelling that the plan knows. */
final class UnitNames {

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> units = new HashSet<>();

    UnitNames(Vocabulary vocabulary) {
        Set<String> shared = new HashSet<>();
        for (Unit unit : vocabulary.units()) {
            Stream.concat(Stream.of(unit.name().vi(), unit.name().en()), unit.spellings().stream())
                    .map(UnitNames::plain)
                    .forEach(name -> {
                        String other = codes.putIfAbsent(name, unit.code());
                        if (other != null && !other.equals(unit.code())) {
                            shared.add(name);
                        }
                    });
        }
        shared.forEach(codes::remove);
        vocabulary.units().forEach(unit -> {
            codes.put(plain(unit.code()), unit.code());
            units.add(unit.code());
        });
    }

    /** The code of the unit that is meant, or the text itself where no unit, or more than one, is written so. */
    String code(String text) {
        return codes.getOrDefault(plain(text), text);
    }

    /** Whether a unit has this code. */
    boolean isUnit(String code) {
        return units.contains(code);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
