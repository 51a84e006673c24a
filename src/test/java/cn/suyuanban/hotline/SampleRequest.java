package cn.suyuanban.hotline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One request in memory, its rules and the people around it. */
final class SampleRequest {

    static final Actor HOTLINE = new Actor("hotline-1", Set.of("hotline"));
    static final Actor UNIT = new Actor("city-1", Set.of("city"));
    static final Actor SUPPORTER = new Actor("water-1", Set.of("water"));
    static final Actor LEADER = new Actor("leader-1", Set.of("leader"));
    static final Actor STRANGER = new Actor("fire-1", Set.of("fire", "camunda-admin"));

    static final Dispatch DISPATCH = new Dispatch("city", List.of("water"));

    private final WorkingCalendar calendar = WorkingCalendar.standard();
    private final HotlineRules rules = new HotlineRules(calendar);
    private final List<HotlineEvent> events = new ArrayList<>();
    private Instant now = Restaurant.county("2026-11-02T09:00");

    /** Called on Monday 2026-11-02 at 09:00 about something with this limit. */
    static SampleRequest called(String limit) {
        SampleRequest request = new SampleRequest();
        HotlineEvent event = request.rules.next(request.history(), null, Act.REGISTER, HOTLINE, request.now, null);
        request.events.add(event.until(limit, request.calendar.due(request.now, Limit.parse(limit))));
        return request;
    }

    /** Dispatched at once. */
    static SampleRequest dispatched(String limit) {
        return called(limit).does(HOTLINE, Act.CLASSIFY, Act.DISPATCH);
    }

    static SampleRequest signed(String limit) {
        return dispatched(limit).does(UNIT, Act.SIGN);
    }

    static SampleRequest replied() {
        return signed("5WD").does(UNIT, Act.CONTACT, Act.REPLY);
    }

    SampleRequest at(String local) {
        now = Restaurant.county(local);
        return this;
    }

    SampleRequest at(Instant instant) {
        now = instant;
        return this;
    }

    SampleRequest does(Actor actor, Act... acts) {
        for (Act act : acts) {
            HotlineEvent event = rules.next(history(), DISPATCH, act, actor, now, "说明");
            boolean begins = act == Act.CLASSIFY || act == Act.REWORK;
            events.add(begins ? event.until(history().limit(), event.due()) : event);
        }
        return this;
    }

    HotlineEvent without(String text, Actor actor, Act act) {
        return rules.next(history(), DISPATCH, act, actor, now, text);
    }

    SampleRequest asks(String limit) {
        events.add(rules.askExtension(history(), DISPATCH, limit, UNIT, now, "等待配件"));
        return this;
    }

    void dispatchTo(Dispatch dispatch) {
        rules.next(history(), dispatch, Act.DISPATCH, HOTLINE, now, null);
    }

    History history() {
        return new History(events);
    }
}
