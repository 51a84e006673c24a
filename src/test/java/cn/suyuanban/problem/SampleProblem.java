package cn.suyuanban.problem;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One problem in memory, its rules and the people around it. */
final class SampleProblem {

    static final Actor OFFICE = new Actor("office-1", Set.of(ProblemRules.OFFICE));
    static final Actor UNIT = new Actor("fire-1", Set.of("fire"));
    static final Actor SUPPORTER = new Actor("city-1", Set.of("city"));
    static final Actor SUPERVISOR = new Actor("supervision-1", Set.of("supervision"));
    static final Actor LEADER = new Actor("head-1", Set.of("fire-head"));

    /** An administrator who happens to be in every group. */
    static final Actor ADMIN = new Actor(
            "admin", Set.of("camunda-admin", ProblemRules.OFFICE, "fire", "city", "supervision", "fire-head"));

    static final Duty DUTY =
            new Duty("fire-head", "fire", "李四", List.of(new Duty.Support("city", "3WD")), "supervision", "15WD");

    private final ProblemRules rules = new ProblemRules(WorkingCalendar.standard());
    private final List<ProblemEvent> events = new ArrayList<>();
    private Instant now = Restaurant.county("2026-11-02T09:00");

    SampleProblem at(String local) {
        now = Restaurant.county(local);
        return this;
    }

    SampleProblem at(Instant instant) {
        now = instant;
        return this;
    }

    SampleProblem does(Actor actor, Act... acts) {
        for (Act act : acts) {
            events.add(rules.next(history(), DUTY, act, actor, now, "说明"));
        }
        return this;
    }

    ProblemEvent without(String text, Actor actor, Act act) {
        return rules.next(history(), DUTY, act, actor, now, text);
    }

    ProblemEvent assigned(Duty duty) {
        return rules.next(history(), duty, Act.ASSIGN, OFFICE, now, null);
    }

    History history() {
        return new History(events);
    }

    /** On the list and given to the fire brigade on Monday 2026-11-02 at 09:00. */
    static SampleProblem given() {
        return new SampleProblem().does(OFFICE, Act.REGISTER, Act.ASSIGN);
    }

    /** From the county's file, on Monday 2026-11-02 at 09:00. */
    static SampleProblem takenOver(Status status) {
        return new SampleProblem().takes(OFFICE, status);
    }

    SampleProblem takes(Actor actor, Status status) {
        events.add(rules.takenOver(actor, status, now));
        return this;
    }

    /** With evidence, before the check. */
    static SampleProblem submitted() {
        return given().does(UNIT, Act.CLAIM, Act.PLAN)
                .does(SUPPORTER, Act.SUPPORT)
                .does(UNIT, Act.FINISH, Act.SUBMIT);
    }

    static SampleProblem closed() {
        return submitted().does(SUPERVISOR, Act.CHECK).does(LEADER, Act.SIGN).does(OFFICE, Act.CONFIRM, Act.CLOSE);
    }
}
