package cn.suyuanban.desk.cases;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseFile;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says in words how a case stands, and how its promise was kept. */
@Component
class CaseStandings {

    private final TimeWords words;

    CaseStandings(TimeWords words) {
        this.words = words;
    }

    CasePage.Row row(CaseFile file, Instant now) {
        return new CasePage.Row(
                file.number(),
                file.serviceName(),
                file.applicant(),
                TimeWords.moment(file.receivedAt()),
                file.promisedDue() == null ? null : TimeWords.moment(file.promisedDue()),
                state(file),
                light(file, now),
                kept(file, now),
                file.outcome());
    }

    private static String state(CaseFile file) {
        return clock(file) + (file.raised() && file.closedAt() == null ? "，优先" : "");
    }

    private static String clock(CaseFile file) {
        return switch (file.clock()) {
            case WAITING -> "待受理";
            case RUNNING -> "办理中";
            case PAUSED -> "暂停计时";
            case STOPPED -> "已办结";
        };
    }

    /** Of the case as a whole; the lights before the promise is over belong to its steps. */
    private static String light(CaseFile file, Instant now) {
        Instant until = until(file, now);
        if (file.statutoryDue() != null && until.isAfter(file.statutoryDue())) {
            return "black";
        }
        return file.promisedDue() != null && until.isAfter(file.promisedDue()) ? "red" : "green";
    }

    private String kept(CaseFile file, Instant now) {
        if (file.promisedDue() == null) {
            return null;
        }
        return file.closedAt() == null
                ? words.remaining(until(file, now), file.promisedDue())
                : words.kept(file.closedAt(), file.promisedDue());
    }

    private static Instant until(CaseFile file, Instant now) {
        if (file.closedAt() != null) {
            return file.closedAt();
        }
        return file.pausedAt() == null ? now : file.pausedAt();
    }
}
