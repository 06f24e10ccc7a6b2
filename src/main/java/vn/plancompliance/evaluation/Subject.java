package vn.plancompliance.evaluation;

/** What a judgement rule can say something about. */
public sealed interface Subject permits Standing, Share, FigureState, TaskProgress, Filing {}
