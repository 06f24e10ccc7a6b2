package vn.plancompliance.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;

/** The cell of a workbook at which a fault is. */
record FaultPlace(String sheet, CellAddress cell) {

    private static final Pattern CELL = Pattern.compile("(.+)!([A-Z]{1,3}[0-9]{1,7})", Pattern.DOTALL);

    /** The place of a fault of a workbook handed in alone; empty if it is about more than a cell. */
    static Optional<FaultPlace> of(Fault fault) {
        Matcher place = CELL.matcher(fault.at());
        return place.matches()
                ? Optional.of(new FaultPlace(place.group(1), new CellAddress(place.group(2))))
                : Optional.empty();
    }
}
