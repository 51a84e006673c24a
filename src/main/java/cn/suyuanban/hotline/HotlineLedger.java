package cn.suyuanban.hotline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.hotline.Request.Said;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import cn.suyuanban.ledger.CaseCleared;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The requests of the county: what is done with them, in the transaction of the work itself, and what is asked about them. */
@Service
public class HotlineLedger {

    private final HotlineRecords records;
    private final HotlineRules rules;
    private final WorkingCalendar calendar;
    private final HotlineSettings settings;

    HotlineLedger(HotlineRecords records, WorkingCalendar calendar, HotlineSettings settings) {
        this.records = records;
        this.rules = new HotlineRules(calendar);
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Everything about a request that its handler can correct, with the caller's limit that follows from it. */
    public record Terms(Type type, Urgency urgency, Limit limit) {}

    /**
     * Puts a request on the list; the caller's clock begins.
     *
     * @throws HotlineRefusedException if the actor may not
     */
    public void register(String caseId, String number, Said said, Terms terms, Actor actor, Instant at) {
        HotlineEvent event = rules.next(new History(List.of()), null, Act.REGISTER, actor, at, null)
                .until(text(terms.limit()), due(at, terms.limit()));
        Instant respondBy = calendar.due(at, settings.responseLimit());
        records.insert(
                new Request(caseId, number, said, terms.type(), terms.urgency(), at, respondBy, event.status(), null));
        records.append(caseId, event);
    }

    /**
     * Confirms or corrects what a request is about; the limit counts from the call, whatever the time of the correction.
     *
     * @param basis why it was corrected, needed if type or urgency change
     * @throws HotlineRefusedException with the reason
     */
    public void classify(
            String caseId, Terms terms, String theme, String place, Actor actor, Instant at, String basis) {
        records.lock(caseId);
        Request request = find(caseId);
        HotlineEvent event = next(caseId, Act.CLASSIFY, actor, at, basis);
        boolean corrected = terms.type() != request.type() || terms.urgency() != request.urgency();
        if (corrected && (basis == null || basis.isBlank())) {
            throw new HotlineRefusedException("classification-basis", "更正类型或者紧急程度须写明依据，请补充更正依据");
        }
        records.classify(caseId, terms.type(), terms.urgency(), theme, place);
        records.append(caseId, event.until(text(terms.limit()), due(request.receivedAt(), terms.limit())));
    }

    /**
     * Gives a request to a unit (派单), anew after a return that held.
     *
     * @throws HotlineRefusedException with the reason
     */
    public void dispatch(String caseId, Dispatch dispatch, Actor actor, Instant at) {
        records.lock(caseId);
        HotlineEvent event = rules.next(records.history(caseId), dispatch, Act.DISPATCH, actor, at, null)
                .to(dispatch.unit());
        records.insert(caseId, dispatch);
        records.append(caseId, event);
    }

    /**
     * Does anything else with a request that leaves the end of the caller's clock as it is.
     *
     * @return the state after it
     * @throws HotlineRefusedException with the reason
     */
    public Status act(String caseId, Act act, Actor actor, Instant at, String text) {
        records.lock(caseId);
        HotlineEvent event = next(caseId, act, actor, at, text);
        records.append(caseId, event);
        return event.status();
    }

    /** Records that a request is none of the county's hotline; of a lead about officials nothing that was said is kept. */
    public void redirect(String caseId, boolean sealed, Actor actor, Instant at, String where) {
        act(caseId, Act.REDIRECT, actor, at, where);
        if (sealed) {
            records.forget(caseId);
        }
    }

    @EventListener
    void forget(CaseCleared cleared) {
        records.forget(cleared.caseId());
    }

    /** Records that a unit asks for more time. */
    public void askExtension(String caseId, String limit, Actor actor, Instant at, String reason) {
        records.lock(caseId);
        records.append(caseId, rules.askExtension(records.history(caseId), held(caseId), limit, actor, at, reason));
    }

    /**
     * Grants the extension that was asked for.
     *
     * @param lengthened moves the clock and tells the end of the caller's clock from then on; not asked if it is refused
     */
    public void extend(String caseId, Supplier<Instant> lengthened, Actor actor, Instant at, String opinion) {
        records.lock(caseId);
        HotlineEvent event = next(caseId, Act.EXTEND, actor, at, opinion);
        String limit = records.history(caseId).asked().map(HotlineEvent::limit).orElse(null);
        records.append(caseId, event.until(limit, lengthened.get()));
    }

    /**
     * Records what the caller said, and what follows from it.
     *
     * @param rework the shorter limit if it has to be done again
     * @return what followed: {@link Act#CLOSE}, {@link Act#REWORK} or {@link Act#CONSULT}
     */
    public Act callBack(String caseId, CallBack said, Limit rework, Actor actor, Instant at, String text) {
        act(caseId, Act.CALL_BACK, actor, at, text);
        records.insert(caseId, said, at);
        Act follows = HotlineRules.after(said, records.history(caseId));
        HotlineEvent event = next(caseId, follows, actor, at, null);
        records.append(caseId, follows == Act.REWORK ? event.until(text(rework), due(at, rework)) : event);
        return follows;
    }

    private HotlineEvent next(String caseId, Act act, Actor actor, Instant at, String text) {
        return rules.next(records.history(caseId), held(caseId), act, actor, at, text);
    }

    private Dispatch held(String caseId) {
        return records.dispatch(caseId).orElse(null);
    }

    private Instant due(Instant from, Limit limit) {
        return limit == null ? null : calendar.due(from, limit);
    }

    private static String text(Limit limit) {
        return limit == null ? null : limit.toString();
    }

    /**
     * A request.
     *
     * @throws HotlineRefusedException with code {@code request-unknown}
     */
    public Request find(String caseId) {
        return records.find(caseId)
                .orElseThrow(() -> new HotlineRefusedException("request-unknown", "这个办件不是热线工单，请核对编号"));
    }

    /** The request the city's platform knows under a number of its own. */
    public Optional<Request> ofPlatform(String platformNumber) {
        return records.findByPlatformNumber(platformNumber);
    }

    /** The dispatch that holds, empty before the first. */
    public Optional<Dispatch> dispatch(String caseId) {
        return records.dispatch(caseId);
    }

    /** What the caller said last, empty if nobody asked yet. */
    public Optional<CallBack> callBack(String caseId) {
        return records.callBack(caseId);
    }

    public History history(String caseId) {
        return records.history(caseId);
    }

    /**
     * A page of the requests in a state, by number.
     *
     * @param after the last number of the page before, "" for the first
     */
    public List<Request> inState(Status status, String after, int size) {
        return records.page(status, after, size);
    }
}
