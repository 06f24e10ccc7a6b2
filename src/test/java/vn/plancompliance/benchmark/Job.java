package vn.plancompliance.benchmark;

/** Something to be done: the task's code, its clause, and by when. */
record Job(String code, String task, Deadline deadline) {}
