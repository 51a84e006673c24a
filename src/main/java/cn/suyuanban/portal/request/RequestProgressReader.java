package cn.suyuanban.portal.request;

import static cn.suyuanban.portal.request.RequestProgress.county;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.History;
import cn.suyuanban.hotline.HotlineEvent;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.desk.CallerRatings;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Reads from a request's history what its caller is told. */
@Component
class RequestProgressReader {

    /** What is between offices only is left out. */
    private static final Set<Act> TOLD = Set.of(
            Act.REGISTER,
            Act.DISPATCH,
            Act.CONTACT,
            Act.EXTEND,
            Act.REPLY,
            Act.CALL_BACK,
            Act.REWORK,
            Act.CONSULT,
            Act.CLOSE,
            Act.SETTLE,
            Act.FILE,
            Act.REDIRECT);

    /** What is written for the caller; everything else is written for offices. */
    private static final Set<Act> WORDS = Set.of(Act.REPLY, Act.SETTLE, Act.REDIRECT);

    private static final Set<Act> MOVING = Set.of(Act.EXTEND, Act.REWORK);

    private final HotlineLedger requests;
    private final CallerRatings ratings;
    private final StaffNames names;
    private final TimeWords words;
    private final Clock clock;

    RequestProgressReader(
            HotlineLedger requests, CallerRatings ratings, StaffNames names, TimeWords words, Clock clock) {
        this.requests = requests;
        this.ratings = ratings;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    RequestProgress of(String caseId) {
        Request request = requests.find(caseId);
        History history = requests.history(caseId);
        Instant now = clock.instant();
        Instant due = history.due();
        boolean running = due != null && request.status().waiting();
        return new RequestProgress(
                request.number(),
                request.status(),
                county(request.receivedAt()),
                county(due),
                running ? words.remaining(now, due) : null,
                running && due.isBefore(now),
                told(history.events()),
                ratings.awaited(request));
    }

    private List<RequestProgress.Event> told(List<HotlineEvent> events) {
        UnaryOperator<String> name = names.of(
                events.stream().map(HotlineEvent::unit).filter(Objects::nonNull).toList());
        return events.stream()
                .filter(event -> TOLD.contains(event.act()))
                .map(event -> new RequestProgress.Event(
                        event.act(),
                        county(event.at()),
                        event.unit() == null ? null : name.apply(event.unit()),
                        WORDS.contains(event.act()) ? event.text() : null,
                        MOVING.contains(event.act()) ? county(event.due()) : null))
                .toList();
    }
}
