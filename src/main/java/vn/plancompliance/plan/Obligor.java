package vn.plancompliance.plan;

/** Whom a clause obliges: one unit, or a group of units whose figures are added up and judged once. */
public sealed interface Obligor permits Unit, UnitGroup {

    /** The code by which files and rules name this obligor. */
    String code();

    /** Its name as officials write it. */
    Text name();
}
