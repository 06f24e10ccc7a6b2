package vn.plancompliance.plan;

/** An event that units record because a clause depends on its day. */
public record EventType(String code, Owner owner, Text name) {

    /** Whose event it is: each unit has its own, or the plan has one, whoever records it. */
    public enum Owner {
        UNIT,
        PLAN
    }
}
