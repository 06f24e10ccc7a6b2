package vn.plancompliance.delivery.web;

import static vn.plancompliance.register.Role.COORDINATOR;
import static vn.plancompliance.register.Role.LEADER;
import static vn.plancompliance.register.Role.REPORTER;

import java.util.List;
import java.util.Set;
import vn.plancompliance.access.Caller;
import vn.plancompliance.register.Role;

/** Where one gets to from every page. */
final class Menu {

    private static final Set<Role> READERS = Set.of(REPORTER, COORDINATOR, LEADER);
    private static final Set<Role> ALL = Set.of(Role.values());

    private static final List<Place> PLACES = List.of(
            new Place("OVERVIEW", "/", READERS),
            new Place("FINDINGS", "/findings", READERS),
            new Place("HAND_IN", "/report", Set.of(REPORTER, COORDINATOR)),
            new Place("REPORTS", "/reports", READERS),
            new Place("EXPLANATIONS", "/explanations", READERS),
            new Place("QUARTERS", "/quarters", Set.of(COORDINATOR, LEADER)),
            new Place("RULES", "/rules", ALL),
            new Place("CLAUSES", "/clauses", ALL));

    private Menu() {}

    private record Place(String name, String address, Set<Role> roles) {

        boolean isOpenTo(Caller caller) {
            return caller.roles().stream().anyMatch(roles::contains);
        }

        boolean holds(String path) {
            return path.equals(address) || (!address.equals("/") && path.startsWith(address + "/"));
        }
    }

    /** A line of the menu; what it is called stands in the words of the pages. */
    record Entry(String name, String address, boolean current) {}

    /** What the caller gets to, with the place where he is. */
    static List<Entry> of(Caller caller, String path) {
        return PLACES.stream()
                .filter(place -> place.isOpenTo(caller))
                .map(place -> new Entry(place.name(), place.address(), place.holds(path)))
                .toList();
    }
}
