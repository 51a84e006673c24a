package cn.suyuanban.hotline.exclusion;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.Dispatch;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests out of the rates: asked for once by the unit that answered, decided by others, never silently. */
@Service
public class Exclusions {

    private final JdbcClient jdbc;
    private final HotlineLedger requests;
    private final Notices notices;
    private final FactMarks marks;

    Exclusions(JdbcClient jdbc, HotlineLedger requests, Notices notices, FactMarks marks) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.notices = notices;
        this.marks = marks;
    }

    /** One that nobody has decided yet. */
    public record Waiting(String number, String unit, Instant askedAt) {}

    /** Empty if nobody asked. */
    public Optional<Exclusion> of(String caseId) {
        return jdbc.sql("select * from hotline_exclusion where case_id = ?")
                .param(caseId)
                .query((row, index) -> new Exclusion(
                        Ground.valueOf(row.getString("ground")),
                        row.getString("reason"),
                        row.getString("unit"),
                        row.getString("asked_by"),
                        instant(row, "asked_at"),
                        row.getObject("granted", Boolean.class),
                        row.getString("opinion"),
                        row.getString("decided_by"),
                        instant(row, "decided_at")))
                .optional();
    }

    /** What waits for somebody's decision, the oldest first; empty for whoever decides nothing. */
    public List<Waiting> waiting(Actor actor, int most) {
        return ExclusionRules.DECIDERS.stream().noneMatch(actor::in)
                ? List.of()
                : jdbc.sql("select r.number, x.unit, x.asked_at from hotline_exclusion x"
                                + " join hotline_request r on r.case_id = x.case_id where x.granted is null"
                                + " and x.asked_by <> :me and x.unit not in (:groups) order by x.asked_at limit :most")
                        .param("me", actor.id())
                        .param("groups", actor.groups())
                        .param("most", most)
                        .query((row, index) ->
                                new Waiting(row.getString("number"), row.getString("unit"), instant(row, "asked_at")))
                        .list();
    }

    /** Whether somebody may ask for it: who is in the unit that has the request and has answered it. */
    public boolean mayAsk(String caseId, Actor actor) {
        return ExclusionRules.mayAsk(
                unit(caseId).orElse(null), requests.history(caseId).has(Act.REPLY), actor);
    }

    /** Whether somebody may decide: the hotline and the supervision office, but nobody of the unit that asked. */
    public static boolean mayDecide(Exclusion asked, Actor actor) {
        return ExclusionRules.mayDecide(asked, actor);
    }

    /**
     * Asks to take a request out; whoever decides is told.
     *
     * @throws HotlineRefusedException with the reason
     */
    @Transactional
    public void ask(String caseId, Ground ground, String reason, Actor actor, Instant at) {
        marks.changed(caseId);
        ExclusionRules.requireAskable(of(caseId), mayAsk(caseId, actor), ground, reason);
        String unit = unit(caseId).orElseThrow();
        jdbc.sql("insert into hotline_exclusion (case_id, ground, reason, unit, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(caseId, ground.name(), reason.strip(), unit, actor.id(), offset(at))
                .update();
        String body = "承办单位申请剔除工单 %s，请在“热线工单”中审核。".formatted(number(caseId));
        notices.issueAll(ExclusionRules.DECIDERS.stream()
                .filter(decider -> !decider.equals(unit))
                .map(decider -> new Notice(caseId, null, null, "EXCLUSION_ASKED", decider, "剔除申请待审核", body, at))
                .toList());
    }

    /**
     * Decides what a unit asked for; the unit is told.
     *
     * @throws HotlineRefusedException with the reason
     */
    @Transactional
    public void decide(String caseId, boolean granted, String opinion, Actor actor, Instant at) {
        marks.changed(caseId);
        Optional<Exclusion> asked = of(caseId);
        ExclusionRules.requireDecidable(asked, opinion, actor);
        int decided = jdbc.sql("update hotline_exclusion set granted = ?, opinion = ?, decided_by = ?, decided_at = ?"
                        + " where case_id = ? and granted is null")
                .params(granted, opinion.strip(), actor.id(), offset(at), caseId)
                .update();
        if (decided != 1) {
            throw ExclusionRules.none();
        }
        String body = "工单 %s 的剔除申请，审核结果：%s。意见见“剔除审核”页面。".formatted(number(caseId), granted ? "同意剔除" : "不同意剔除");
        notices.issue(new Notice(
                caseId, null, null, "EXCLUSION_DECIDED", asked.orElseThrow().unit(), "剔除审核结果", body, at));
    }

    private Optional<String> unit(String caseId) {
        return requests.dispatch(caseId).map(Dispatch::unit);
    }

    private String number(String caseId) {
        return requests.find(caseId).number();
    }
}
