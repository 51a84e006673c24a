package cn.suyuanban.deadline;

import cn.suyuanban.calendar.CalendarDataException;
import cn.suyuanban.calendar.HolidayYear;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.CalendarConfiguration.CalendarFolder;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.HolidayNotice;
import cn.suyuanban.ledger.HolidayNotices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes in a yearly holiday notice (放假安排) and counts anew what was counted without it.
 *
 * <p>Notices are kept in the database, so that every node has them; another node notices within a minute. What is closed
 * stays as it was.
 */
@Component
@Order(50)
public class CalendarUpdate implements SmartInitializingSingleton, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarUpdate.class);
    private static final String ACTION = "CALENDAR";

    private final WorkingCalendar calendar;
    private final CalendarFolder folder;
    private final HolidayNotices notices;
    private final Recount recount;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;
    private volatile long seen;
    private volatile WorkingCalendar followed;

    CalendarUpdate(
            WorkingCalendar calendar,
            CalendarFolder folder,
            HolidayNotices notices,
            Recount recount,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.calendar = calendar;
        this.folder = folder;
        this.notices = notices;
        this.recount = recount;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Before the first request: nothing is counted without what was loaded earlier. */
    @Override
    public void afterSingletonsInstantiated() {
        seen = notices.newest();
        calendar.adopt(withLoaded());
        followed = calendar.copy();
    }

    /** Files that are new in the county's folder are loaded like those from the page. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Optional<String> countedWith = notices.lockCountedWith();
        if (countedWith.filter(known -> !known.equals(calendar.fingerprint())).isPresent()) {
            LOG.info(
                    "calendar-changed: 工作日历随产品更新，共 {} 项时限重新计算",
                    recount.limits(calendar, Instant.EPOCH).size());
        }
        notices.countedWith(calendar.fingerprint());
        for (HolidayYear year : folder.years()) {
            if (!notices.contains(year.json())) {
                LOG.info(
                        "calendar-loaded: {} 年放假安排已从文件载入，{} 项时限重新计算",
                        year.year(),
                        take(year).size());
            }
        }
    }

    /**
     * Loads a notice in the holiday-cn JSON shape.
     *
     * @param origin what people call the file, for messages
     * @return the limits it moved; none if this very notice is in force already
     * @throws CalendarDataException if the file cannot be used; the code says why, and nothing is changed
     */
    @Transactional
    public Loaded load(String json, String origin) {
        HolidayYear year = read(json, origin);
        boolean known = calendar.notices().contains(year);
        return new Loaded(year, known, known ? List.of() : take(year));
    }

    private HolidayYear read(String json, String origin) {
        try {
            return HolidayYear.read(json, origin);
        } catch (CalendarDataException e) {
            trail.refused(audit(false, e.code(), e.getMessage()));
            throw e;
        }
    }

    private List<Moved> take(HolidayYear year) {
        notices.lockCountedWith();
        WorkingCalendar before = withLoaded();
        WorkingCalendar after = before.with(List.of(year));
        notices.append(new HolidayNotice(
                year.year(),
                year.source(),
                year.json(),
                clock.instant(),
                user.id().orElse(null)));
        List<Moved> moved = before.firstDifference(after)
                .map(WorkingCalendar::startOf)
                .map(from -> {
                    recount.timers(after, before, from);
                    return recount.limits(after, from);
                })
                .orElse(List.of());
        notices.countedWith(after.fingerprint());
        trail.done(audit(true, null, year.year() + " 年放假安排，重新计算 " + moved.size() + " 项时限"));
        adoptAfterCommit(after);
        return moved;
    }

    /** Takes over what was loaded, maybe by another node, and counts anew what this node counted in the meantime. */
    @Transactional
    public void follow() {
        long newest = notices.newest();
        if (newest == seen) {
            return;
        }
        notices.lockCountedWith();
        WorkingCalendar after = withLoaded();
        followed.firstDifference(after).ifPresent(day -> recount.limits(after, WorkingCalendar.startOf(day)));
        adoptAfterCommit(after);
        followed = after;
        seen = newest;
    }

    private WorkingCalendar withLoaded() {
        return calendar.with(notices.latest().stream()
                .map(notice -> HolidayYear.read(notice.content()))
                .toList());
    }

    private void adoptAfterCommit(WorkingCalendar after) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.adopt(after);
            }
        });
    }

    private AuditEntry audit(boolean done, String code, String text) {
        return new AuditEntry(clock.instant(), user.id().orElse(null), ACTION, null, done, code, text);
    }

    /**
     * A notice that was loaded.
     *
     * @param known whether it was in force already
     * @param moved what it moved
     */
    public record Loaded(HolidayYear year, boolean known, List<Moved> moved) {}

    /**
     * A limit that moved.
     *
     * @param caseNumber number of the case (办件编号)
     * @param limit which of its limits, in words
     */
    public record Moved(String caseNumber, String limit, Instant from, Instant to) {}
}
